using GoalProcess.Data.Accounts;
using GoalProcess.Data.Auditing;
using GoalProcess.Data.Drafts;
using GoalProcess.Data.Jobs;
using GoalProcess.Data.Outbox;
using GoalProcess.Data.Reminders;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Processes;
using GoalProcess.Domain.Rules;
using GoalProcess.Workflow;
using GoalProcess.Workflow.Demo;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Data.Tests.Demo;

/// <summary>The demo is the memo's process, played by its own rules to 27 March 2019.</summary>
public sealed class DemoTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.WithDemoAsync();
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task It_holds_the_memos_steps_areas_keywords_and_goals()
    {
        var process = await ProcessAsync(1);
        Assert.Equal(24, await _database.WithAsync(db => db.Processes.Where(p => p.Id == process).SelectMany(p => p.Steps).CountAsync()));
        Assert.Equal(4, await _database.WithAsync(db => db.GoalAreas.CountAsync(area => area.ProcessId == process)));
        Assert.Equal(4, await _database.WithAsync(db => db.Goals.CountAsync(goal => goal.ProcessId == process)));
        Assert.True(await _database.WithAsync(db => db.Keywords.CountAsync(k => k.ProcessId == process && k.SourceKind != null)) >= 40);
        Assert.Equal(12, await _database.WithAsync(db => db.GoalAreas.Where(area => area.ProcessId == process).SelectMany(area => area.Questions).CountAsync()));
    }

    [Fact]
    public async Task It_stands_at_27_March_with_the_areas_decided_and_the_committee_next()
    {
        await using var scope = _database.Scope();
        var clock = scope.ServiceProvider.GetRequiredService<MunicipalityClock>();
        var now = await clock.NowAsync(TestContext.Current.CancellationToken);
        var processId = await ProcessAsync(1);
        var facts = await scope.ServiceProvider.GetRequiredService<FactsLoader>().LoadAsync(processId, now, TestContext.Current.CancellationToken);
        var view = new PlanView(facts!);

        Assert.Equal(new DateOnly(2019, 3, 27), DateOnly.FromDateTime(now));
        Assert.Equal(
            "Done Done Done Done Done Done Done Done UnderWay Waiting Waiting",
            string.Join(' ', view.Steps.Take(11).Select(status => status.State)));
        Assert.Equal(StepState.Waiting, view.Steps.Last().State);
        Assert.Equal(new DateOnly(2030, 12, 31), facts!.Direction.Select(d => d.ValidTo).Distinct().Single());
        Assert.All(facts.Areas, area => Assert.True(facts.IsDecided(area.Id)));
        Assert.Equal(0, facts.KeywordsWithoutSource.Count);
        Assert.InRange(Assert.Single(facts.Dialogues).Uncoded.Count, 10, 30);
    }

    [Fact]
    public async Task Its_second_process_is_made_of_the_firsts_template_and_stands_between_the_board_and_the_council()
    {
        var process = await ProcessAsync(2);
        await using var scope = _database.Scope();
        var now = await scope.ServiceProvider.GetRequiredService<MunicipalityClock>().NowAsync(TestContext.Current.CancellationToken);
        var facts = (await scope.ServiceProvider.GetRequiredService<FactsLoader>().LoadAsync(process, now, TestContext.Current.CancellationToken))!;
        var view = new PlanView(facts);

        Assert.Equal(
            "Done Done Skipped Skipped Done Done Done Done Done Done Done Done Done Done Done Done Waiting",
            string.Join(' ', view.Steps.Take(17).Select(status => status.State)));
        Assert.Equal(StepKind.Decision, view.Next!.Step.Kind);
        Assert.InRange(view.Next.Step.Start!.Value.DayNumber - facts.Today.DayNumber, 1, 20);
        Assert.Equal(1, await _database.WithAsync(db => db.Templates.CountAsync()));
    }

    [Fact]
    public async Task It_holds_contributions_in_all_three_heaps_two_of_them_late_and_a_response_of_all_but_one()
    {
        var process = await ProcessAsync(2);
        var heaps = await _database.WithAsync(db => db.Contributions.Where(c => c.ProcessId == process).GroupBy(c => c.Heap).Select(g => new { g.Key, Count = g.Count() }).ToListAsync());
        Assert.True(heaps.Sum(heap => heap.Count) >= 120);
        Assert.Equal(3, heaps.Count);
        Assert.All(heaps, heap => Assert.NotNull(heap.Key));
        Assert.Equal(2, await _database.WithAsync(db => db.Contributions.CountAsync(c =>
            c.ProcessId == process && db.Dialogues.Any(dialogue => dialogue.Id == c.DialogueId && c.ReceivedOn > dialogue.ClosesOn))));

        var responses = await _database.WithAsync(db => db.ConsultationResponses.AsSplitQuery().Where(response => response.ProcessId == process).ToListAsync());
        Assert.Equal((10, 1, 1), (responses.Count, responses.Count(r => r.NotReceivedBecause is not null), responses.Count(r => r.IsLate)));
        Assert.Equal(4, await _database.WithAsync(db => db.Programmes.Where(p => p.ProcessId == process).SelectMany(p => p.Goals).CountAsync()));
        Assert.Equal(9, await _database.WithAsync(db => db.BoardGoals.CountAsync(goal => goal.ProcessId == process)));
        Assert.Equal(3, await _database.WithAsync(db => db.Costs.CountAsync(cost => cost.ProcessId == process)));
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
        await _database.WithAsync(async db =>
        {
            // one who was invited, has been told of something and waits for a file; the link itself has been tidied away
            var guest = new User { UserName = "gast@lindakra.example", Email = "gast@lindakra.example", DisplayName = "Gäst" };
            db.Audit = new AuditScope(null, "", AccountActs.InvitePerson);
            db.AddRange(
                guest, new OutboxMessage("prov", guest.Id, "Prov", "Prov", TimeProvider.System.GetUtcNow()), new Reminder(guest.Id, "prov", new DateOnly(2019, 4, 10), 7),
                new Job(JobKind.StandingsExport, "prov", TimeProvider.System.GetUtcNow(), guest.Id), new DataProtectionKey { Xml = "<key/>" });
            return await db.SaveChangesAsync();
        });
        Assert.True(await demo.RestartAsync(TestContext.Current.CancellationToken));

        await It_stands_at_27_March_with_the_areas_decided_and_the_committee_next();
        Assert.Equal(0, await _database.WithAsync(db => db.Drafts.CountAsync()));
        Assert.Equal(6, await _database.WithAsync(db => db.Users.CountAsync()));
        Assert.Equal(8, await _database.WithAsync(db => db.UserGrants.CountAsync()));
        Assert.Equal((0, 0, 0), await _database.WithAsync(async db => (await db.OutboxMessages.CountAsync(), await db.Reminders.CountAsync(), await db.Jobs.CountAsync())));
        // or those who are signed in would not stay so
        Assert.Equal(1, await _database.WithAsync(db => db.DataProtectionKeys.CountAsync()));
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
    public async Task It_is_built_and_started_again_on_a_database_that_retries()
    {
        await using var retrying = await TestDatabase.CreateAsync(isDemo: true, retries: true);
        var demo = retrying.Service<DemoService>();

        await demo.EnsureAsync(TestContext.Current.CancellationToken);

        Assert.True(await demo.RestartAsync(TestContext.Current.CancellationToken));
        Assert.Equal(4, await retrying.WithAsync(db => db.Goals.CountAsync(goal => goal.ProcessId == db.Processes.First(process => process.Number == 1).Id)));
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

    private Task<Guid> ProcessAsync(int number) => _database.WithAsync(db => db.Processes.Where(p => p.Number == number).Select(p => p.Id).SingleAsync());

    private static Task<int> BuildingSinceAsync(GoalProcessDbContext db, DateTimeOffset when) =>
        db.DemoClocks.ExecuteUpdateAsync(set => set.SetProperty(clock => clock.BuildingSince, when));
}
