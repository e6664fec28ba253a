using System.Diagnostics;
using System.Globalization;
using GoalProcess.Data;
using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Processes;
using GoalProcess.Domain.Processes.Schedule;
using GoalProcess.Domain.Rules;
using GoalProcess.Workflow;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Benchmarks;

/// <summary>What is weighed without a page: the assessment of a whole process, the preview of a move, and saving.</summary>
internal static class RuleMeasures
{
    private const int Times = 200;

    public static async Task RunAsync(string file, Action<string> say)
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddGoalProcessData(DatabaseKind.Sqlite, $"Data Source={file};Foreign Keys=True;Default Timeout=15")
            .AddGoalProcessWorkflow(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Demo:IsOn"] = "true" }).Build())
            .BuildServiceProvider();

        say("\n## Rules\n\n| at steps | states of all steps, ms | schedule, ms | standing, ms | preview of a move, ms | one topological pass, ms | preview / pass |");
        say("|---:|---:|---:|---:|---:|---:|---:|");

        foreach (var number in new[] { 2, Generator.NumberOfMany })
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<GoalProcessDbContext>();
            var id = await db.Processes.Where(process => process.Number == number).Select(process => process.Id).SingleAsync();
            var now = await scope.ServiceProvider.GetRequiredService<MunicipalityClock>().NowAsync(default);
            var facts = (await new FactsLoader(db).LoadAsync(id, now, default))!;
            var plan = new PlanView(facts);
            var schedule = new ProcessSchedule(facts, plan);
            var moved = facts.Steps.First(step => plan.Of(step.Number).State is not (StepState.Done or StepState.Skipped) && step.Start is not null);
            var change = new PlanChange([new StepDates(moved.Id, moved.Start!.Value.AddDays(7), moved.End!.Value.AddDays(7))]);
            var pass = Median(() => Pass(facts));
            var preview = Median(() => _ = new PlanPreview(facts, change).Steps.Count);

            say($"| {facts.Steps.Count} | {Ms(Median(() => _ = new PlanView(facts).Next))} | {Ms(Median(() => _ = new ProcessSchedule(facts, plan).Steps.Count()))} "
                + $"| {Ms(Median(() => _ = new ProcessStanding(facts, plan, schedule).Verdict))} | {Ms(preview)} | {Ms(pass, "0.0000")} | {(preview / pass).ToString("0", CultureInfo.InvariantCulture)} |");
        }

        await SavingAsync(services, file, say);
    }

    private static async Task SavingAsync(ServiceProvider services, string file, Action<string> say)
    {
        var workflow = services.GetRequiredService<WorkflowService>();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GoalProcessDbContext>();
        var process = await db.Processes.Where(one => one.Number == Generator.NumberOfMany + 1).Select(one => one.Id).SingleAsync();
        var goal = await db.Goals.AsNoTracking().AsSplitQuery().SingleAsync(one => one.ProcessId == process && one.Number == Generator.GoalsEach);
        var actor = new Actor(Guid.CreateVersion7(), "Mätning", [Grant.Everywhere(Role.Official)]);
        var (saved, bare, loading) = (new List<double>(), new List<double>(), new List<double>());

        for (var time = 0; time < Times; time++)
        {
            var act = new EditGoal(
                process, goal.Id, null, goal.GoalAreaId, goal.ShortName, $"Fler trivs, mätning {time}", goal.Effect, goal.Serves, goal.ValidFrom, goal.ValidTo,
                [.. goal.Keywords.Select(link => link.KeywordId)], "Mätning");
            var clock = Stopwatch.GetTimestamp();
            var result = await workflow.DoAsync(act, actor, default);
            saved.Add(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);

            if (!result.IsDone)
            {
                throw new InvalidOperationException($"Not saved: {result.Outcome} {string.Join(", ", result.Assessment?.Unmet.Select(unmet => unmet.Rule.Id) ?? [])}");
            }
        }

        var now = await scope.ServiceProvider.GetRequiredService<MunicipalityClock>().NowAsync(default);

        for (var time = 0; time < Times; time++)
        {
            var clock = Stopwatch.GetTimestamp();
            _ = await new FactsLoader(db).LoadAsync(process, now, default);
            loading.Add(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
        }

        using var connection = Generator.Open(file);
        Run(connection, "PRAGMA synchronous=FULL");
        Run(connection, "CREATE TABLE IF NOT EXISTS Bare (Id TEXT PRIMARY KEY, Text TEXT)");

        for (var time = 0; time < Times; time++)
        {
            var clock = Stopwatch.GetTimestamp();
            using var transaction = connection.BeginTransaction();
            Run(connection, $"INSERT INTO Bare VALUES ('{Guid.CreateVersion7()}', 'ett'), ('{Guid.CreateVersion7()}', 'två')");
            transaction.Commit();
            bare.Add(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
        }

        saved.Sort();
        bare.Sort();
        loading.Sort();
        say($"\nSaving a goal (turn, facts, rules, aggregate, history, audit, commit): {Ms(saved[Times / 2])} ms, of which loading the facts {Ms(loading[Times / 2])}; a bare commit of two rows: {Ms(bare[Times / 2])} ms; ratio {(saved[Times / 2] / bare[Times / 2]).ToString("0.0", CultureInfo.InvariantCulture)}.");
    }

    private static void Run(SqliteConnection db, string sql)
    {
        using var command = db.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Each step once, after those it comes after: the least that any plan needs.</summary>
    private static void Pass(Facts facts)
    {
        var left = facts.Steps.ToDictionary(step => step.Number, step => step.After.Count);
        var following = facts.Steps.SelectMany(step => step.After, (step, before) => (before, step.Number)).ToLookup(pair => pair.before, pair => pair.Number);
        var ready = new Queue<int>(left.Where(pair => pair.Value == 0).Select(pair => pair.Key));

        while (ready.TryDequeue(out var number))
        {
            foreach (var next in following[number].Where(next => --left[next] == 0))
            {
                ready.Enqueue(next);
            }
        }
    }

    private static double Median(Action action)
    {
        // long enough for the compiler to have made its best of it
        for (var warm = Stopwatch.StartNew(); warm.ElapsedMilliseconds < 1500;)
        {
            action();
        }

        var times = new double[Times];

        for (var time = 0; time < Times; time++)
        {
            var clock = Stopwatch.GetTimestamp();
            action();
            times[time] = Stopwatch.GetElapsedTime(clock).TotalMilliseconds;
        }

        Array.Sort(times);
        return times[Times / 2];
    }

    private static string Ms(double value, string format = "0.00") => value.ToString(format, CultureInfo.InvariantCulture);
}
