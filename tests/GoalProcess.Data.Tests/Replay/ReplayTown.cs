using GoalProcess.Domain.Processes;
using GoalProcess.Domain.Rules;
using GoalProcess.Tests;
using GoalProcess.Workflow;
using GoalProcess.Workflow.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Data.Tests.Replay;

/// <summary>The demo's municipality on the day before the memo's year, on a database of its own.</summary>
internal sealed class ReplayTown : IAsyncDisposable
{
    // founding takes as long as a good part of the year, and every year begins with it
    private static readonly Lazy<Task<ReplayTown>> Founded = new(BuildAsync);

    private readonly TestDatabase _database;
    private readonly AsyncServiceScope _scope;

    private ReplayTown(TestDatabase database, AsyncServiceScope scope, DemoTown people, MemoYear year) =>
        (_database, _scope, People, Year) = (database, scope, people, year);

    public MemoYear Year { get; }

    public DemoTown People { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The town with its plan laid out and nothing done yet.</summary>
    public static async Task<ReplayTown> FoundAsync() => await (await Founded.Value).CopyAsync();

    /// <summary>The same town, with everything done in it so far.</summary>
    public async Task<ReplayTown> CopyAsync()
    {
        var copy = await _database.CopyAsync(isDemo: true);
        var scope = copy.Scope();
        return new ReplayTown(copy, scope, People, Year.In(scope.ServiceProvider));
    }

    public Task<T> ReadAsync<T>(Func<GoalProcessDbContext, Task<T>> question) => _database.WithAsync(question);

    public Task MoveToAsync(DateOnly day) => DemoService.SetClockAsync(_scope.ServiceProvider, day.ToDateTime(DemoService.Evening), Ct);

    public async Task<Facts> FactsAsync()
    {
        await using var scope = _database.Scope();
        var processId = await scope.ServiceProvider.GetRequiredService<GoalProcessDbContext>().Processes.Select(process => process.Id).SingleAsync(Ct);
        var now = await scope.ServiceProvider.GetRequiredService<MunicipalityClock>().NowAsync(Ct);
        return (await scope.ServiceProvider.GetRequiredService<FactsLoader>().LoadAsync(processId, now, Ct))!;
    }

    /// <summary>One letter a step, in the order of the plan.</summary>
    public async Task<string> StatesAsync() => string.Concat(new PlanView(await FactsAsync()).Steps.Select(status => status.State switch
    {
        StepState.Done => 'D',
        StepState.Waiting => 'W',
        StepState.Ready => 'R',
        StepState.UnderWay => 'U',
        StepState.Late => 'L',
        StepState.Blocked => 'B',
        StepState.Skipped => 'S',
    }));

    /// <summary>How a year ended that was played to its end.</summary>
    public async Task<string> EndAsync()
    {
        var states = await StatesAsync();
        var flags = await ReadAsync(db => db.Decisions.SelectMany(decision => decision.Flags).Select(flag => flag.RuleId).Distinct().ToListAsync(Ct));
        var undone = states.Index().Where(each => each.Item != 'D').Select(each => $"step {each.Index + 1} shown as {Word(each.Item)}").ToList();

        return "accepted, " + (undone.Count == 0 ? "every step done" : string.Join(", ", undone))
            + (flags.Count == 0 ? "" : $", flagged by {string.Join(", ", flags.Order().Select(rule => $"`{rule}`"))}");
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static async Task<ReplayTown> BuildAsync()
    {
        var database = await TestDatabase.CreateAsync(isDemo: true);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => TemplateDatabase.Delete(database.Name);
        var scope = database.Scope();
        await DemoService.AccountsAsync(scope.ServiceProvider.GetRequiredService<GoalProcessDbContext>(), CancellationToken.None);
        var (people, year) = await new DemoProcess(scope.ServiceProvider).FoundAsync(CancellationToken.None);
        return new ReplayTown(database, scope, people, year);
    }

    private static string Word(char state) => state switch
    {
        'L' => "late",
        'S' => "skipped",
        'R' => "ready",
        _ => $"{state}",
    };
}
