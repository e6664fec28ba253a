using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Meetings;
using GoalProcess.Workflow;
using GoalProcess.Workflow.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Data.Tests.Workflow;

/// <summary>Nothing slips between check and decision, whoever comes first.</summary>
public sealed class RaceTests
{
    private const int Times = 200;

    [Fact]
    public async Task An_edit_that_unties_a_goal_and_the_decision_on_it_never_both_go_through()
    {
        await using var database = await TestDatabase.CreateAsync(isDemo: true);
        var ct = TestContext.Current.CancellationToken;
        await database.Service<DemoService>().EnsureAsync(ct);
        await database.Service<DemoService>().MoveToAsync(new DateOnly(2019, 4, 10), ct);
        var workflow = database.Service<WorkflowService>();
        var actor = new Actor(Guid.CreateVersion7(), "Två skrivare", [Grant.Everywhere(Role.Official), Grant.Everywhere(Role.Secretary)]);
        var process = await database.WithAsync(db => db.Processes.Select(p => p.Id).SingleAsync(ct));
        var goal = await database.WithAsync(db => db.Goals.OrderBy(g => g.Number).FirstAsync(ct));
        var target = goal.Ties.First(tie => tie.Code is not null);
        var (untied, decided) = (0, 0);

        for (var time = 0; time < Times; time++)
        {
            var tie = new TieDraft(target.Kind, null, target.Code, target.Label, $"Prov {time}", target.Strength);
            Assert.True((await workflow.DoAsync(new TieGoal(process, goal.Id, tie), actor, ct)).IsDone);
            var tieId = await database.WithAsync(db => db.Set<Tie>().Where(t => t.Rationale == $"Prov {time}").Select(t => t.Id).SingleAsync(ct));
            var answer = await AnswerAsync(database, workflow, actor, process, time, ct);

            var results = await Task.WhenAll(
                Task.Run(() => workflow.DoAsync(new UntieGoal(process, goal.Id, tieId), actor, ct), ct),
                Task.Run(() => workflow.DoAsync(answer, actor, ct), ct));

            // the committee's proposal names the text that was pinned; an edit that came first changed it, one that came after is free
            if (results[1].IsDone)
            {
                decided++;
                Assert.True(results[0].IsDone);
            }
            else
            {
                untied++;
                Assert.Equal(WorkflowOutcome.Refused, results[1].Outcome);
                Assert.Contains(results[1].Assessment!.Unmet, v => v.Rule.Id == "chain.document" && v.Findings.Any(f => f.Key == "changedSince"));
            }

            var recorded = await database.WithAsync(db => db.Decisions.AnyAsync(d => d.AgendaItemId == answer.AgendaItemId, ct));
            Assert.Equal(results[1].IsDone, recorded);
        }

        Assert.Equal(Times, untied + decided);
        TestContext.Current.TestOutputHelper?.WriteLine($"edit first {untied}, decision first {decided}");
    }

    /// <summary>A matter, a meeting and an item of its own each time, with the goals pinned as they now stand.</summary>
    private static async Task<RecordDecision> AnswerAsync(
        TestDatabase database, WorkflowService workflow, Actor actor, Guid process, int time, CancellationToken ct)
    {
        var bodies = await database.WithAsync(db => db.Bodies.Where(b => b.Code == "KSAU" || b.Code == "KS").ToDictionaryAsync(b => b.Code, b => b.Id, ct));
        var body = bodies["KSAU"];
        var number = 100 + time;
        Assert.True((await workflow.DoAsync(
            new OpenMatter(process, $"Prov {time}", null, MatterSubject.Goals, MatterKind.Ordinary,
                [new StageDraft(1, body, StageEnding.Proposes), new StageDraft(2, bodies["KS"], StageEnding.Approves)]), actor, ct)).IsDone);
        Assert.True((await workflow.DoAsync(
            new PlanMeeting(body, number, new DateTime(2019, 4, 9, 8, 0, 0).AddMinutes(time), MeetingKind.Extra, null), actor, ct)).IsDone);
        var matter = await database.WithAsync(db => db.Matters.Where(m => m.Title == $"Prov {time}").Select(m => m.Id).SingleAsync(ct));
        var meeting = await database.WithAsync(db => db.Meetings.Where(m => m.BodyId == body && m.Number == number).Select(m => m.Id).SingleAsync(ct));
        Assert.True((await workflow.DoAsync(new AddAgendaItem(body, meeting, $"Prov {time}", matter), actor, ct)).IsDone);
        var item = await database.WithAsync(db => db.Set<AgendaItem>().Where(i => i.MeetingId == meeting).Select(i => i.Id).SingleAsync(ct));

        foreach (var id in await database.WithAsync(db => db.Goals.OrderBy(g => g.Number).Select(g => g.Id).ToListAsync(ct)))
        {
            Assert.True((await workflow.DoAsync(new PinDocuments(body, meeting, item, [(SubjectKind.Goal, id)], null), actor, ct)).IsDone);
        }

        await using var scope = database.Scope();
        var now = await scope.ServiceProvider.GetRequiredService<MunicipalityClock>().NowAsync(ct);
        var facts = (await scope.ServiceProvider.GetRequiredService<FactsLoader>().LoadAsync(process, now, ct))!;
        return new RecordDecision(
            process, body, meeting, matter, item, null,
            [new PointDraft(PointKind.Proposes, MatterSubject.Goals, ToBodyId: bodies["KS"], Texts: facts.AgendaItem(item)!.Pinned)], []);
    }
}
