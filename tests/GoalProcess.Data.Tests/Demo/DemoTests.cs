using GoalProcess.Data.Drafts;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Processes;
using GoalProcess.Domain.Rules;
using GoalProcess.Workflow;
using GoalProcess.Workflow.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Data.Tests.Demo;

/// <summary>The demo is the memo's process, played by its own rules to 27 March 2019.</summary>
public sealed class DemoTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(isDemo: true);
        await _database.Service<DemoService>().EnsureAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task It_holds_the_memos_steps_areas_keywords_and_goals()
    {
        Assert.Equal(24, await _database.WithAsync(db => db.Set<ProcessStep>().CountAsync()));
        Assert.Equal(4, await _database.WithAsync(db => db.GoalAreas.CountAsync()));
        Assert.Equal(4, await _database.WithAsync(db => db.Goals.CountAsync()));
        Assert.True(await _database.WithAsync(db => db.Keywords.CountAsync(k => k.SourceText != "")) >= 40);
        Assert.Equal(12, await _database.WithAsync(db => db.Set<GuidingQuestion>().CountAsync()));
    }

    [Fact]
    public async Task It_stands_at_27_March_with_the_areas_decided_and_the_committee_next()
    {
        await using var scope = _database.Scope();
        var clock = scope.ServiceProvider.GetRequiredService<MunicipalityClock>();
        var now = await clock.NowAsync(TestContext.Current.CancellationToken);
        var processId = await _database.WithAsync(db => db.Processes.Select(p => p.Id).SingleAsync());
        var facts = await scope.ServiceProvider.GetRequiredService<FactsLoader>().LoadAsync(processId, now, TestContext.Current.CancellationToken);
        var view = new PlanView(facts!);

        Assert.Equal(new DateOnly(2019, 3, 27), DateOnly.FromDateTime(now));
        Assert.Equal(
            "Done Done Done Done Done Done Done Done UnderWay Waiting Waiting",
            string.Join(' ', view.Steps.Take(11).Select(status => status.State)));
        Assert.Equal(StepState.Waiting, view.Steps.Last().State);
        Assert.Equal(new DateOnly(2030, 12, 31), facts!.Direction.Select(d => d.ValidTo).Distinct().Single());
        Assert.All(facts.Areas, area => Assert.True(facts.IsDecided(area.Id)));
    }

    [Fact]
    public async Task Its_clock_moves_forward_and_never_back()
    {
        var demo = _database.Service<DemoService>();

        Assert.False(await demo.MoveToAsync(new DateOnly(2019, 3, 1), TestContext.Current.CancellationToken));
        Assert.True(await demo.MoveToAsync(new DateOnly(2019, 4, 10), TestContext.Current.CancellationToken));

        await using var scope = _database.Scope();
        Assert.Equal(
            new DateOnly(2019, 4, 10),
            await scope.ServiceProvider.GetRequiredService<MunicipalityClock>().TodayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Started_again_it_is_as_it_was()
    {
        var demo = _database.Service<DemoService>();
        await demo.MoveToAsync(new DateOnly(2019, 4, 10), TestContext.Current.CancellationToken);
        await _database.WithAsync(async db =>
        {
            db.Add(new Draft(await db.Users.Select(user => user.Id).FirstAsync(), "/processer/1/mal/1/andra", "{}", TimeProvider.System.GetUtcNow()));
            return await db.SaveChangesAsync();
        });
        Assert.True(await demo.RestartAsync(TestContext.Current.CancellationToken));

        await It_stands_at_27_March_with_the_areas_decided_and_the_committee_next();
        Assert.Equal(0, await _database.WithAsync(db => db.Drafts.CountAsync()));
        Assert.Equal(6, await _database.WithAsync(db => db.Users.CountAsync()));
        Assert.Equal(8, await _database.WithAsync(db => db.UserGrants.CountAsync()));
    }

    [Fact]
    public async Task Left_half_built_it_is_built_anew_at_the_next_start()
    {
        await _database.WithAsync(async db =>
        {
            await db.Set<GuidingQuestion>().ExecuteDeleteAsync();
            return await BuildingSinceAsync(db, TimeProvider.System.GetUtcNow().AddMinutes(-1));
        });

        await _database.Service<DemoService>().EnsureAsync(TestContext.Current.CancellationToken);

        await It_holds_the_memos_steps_areas_keywords_and_goals();
    }

    [Fact]
    public async Task While_someone_builds_it_nobody_else_begins()
    {
        await _database.WithAsync(db => BuildingSinceAsync(db, TimeProvider.System.GetUtcNow()));

        Assert.False(await _database.Service<DemoService>().RestartAsync(TestContext.Current.CancellationToken));

        await It_holds_the_memos_steps_areas_keywords_and_goals();
    }

    [Fact]
    public async Task Outside_demo_mode_nothing_of_it_can_be_done()
    {
        await using var plain = await TestDatabase.CreateAsync();
        var demo = plain.Service<DemoService>();

        await Assert.ThrowsAsync<InvalidOperationException>(() => demo.EnsureAsync(TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<InvalidOperationException>(() => demo.RestartAsync(TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<InvalidOperationException>(() => demo.MoveToAsync(new DateOnly(2020, 1, 1), TestContext.Current.CancellationToken));
    }

    private static Task<int> BuildingSinceAsync(GoalProcessDbContext db, DateTimeOffset when) =>
        db.DemoClocks.ExecuteUpdateAsync(set => set.SetProperty(clock => clock.BuildingSince, when));
}
