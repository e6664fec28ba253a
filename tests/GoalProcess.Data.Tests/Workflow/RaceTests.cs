using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Meetings;
using GoalProcess.Domain.Rules;
using GoalProcess.Workflow;
using GoalProcess.Workflow.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Data.Tests.Workflow;

/// <summary>Nothing slips between check and decision: whoever comes first, the other is refused.</summary>
public sealed class RaceTests
{
    private const int Times = 200;

    [Fact]
    public async Task An_edit_that_unties_a_goal_and_the_councils_decision_on_it_never_both_go_through()
    {
        await using var database = await TestDatabase.WithDemoAsync();
        var ct = TestContext.Current.CancellationToken;
        await database.Service<DemoService>().MoveToAsync(new DateOnly(2019, 4, 10), ct);
        var workflow = database.Service<WorkflowService>();
        var actor = new Actor(Guid.CreateVersion7(), "Två skrivare", [Grant.Everywhere(Role.Official), Grant.Everywhere(Role.Secretary)]);
        var process = await database.WithAsync(db => db.Processes.Where(p => p.Number == 1).Select(p => p.Id).SingleAsync(ct));
        var goal = await database.WithAsync(db => db.Goals.Where(g => g.ProcessId == process).OrderBy(g => g.Number).FirstAsync(ct));
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

            // whichever comes first, the other is refused with its reason
            if (results[1].IsDone)
            {
                decided++;
                AssertRefused(results[0], "goals.locked", "decidedTie");
            }
            else
            {
                untied++;
                Assert.True(results[0].IsDone);
                AssertRefused(results[1], "chain.document", "changedSince");
            }

            var recorded = await database.WithAsync(db => db.Decisions.AnyAsync(d => d.AgendaItemId == answer.AgendaItemId, ct));
            Assert.Equal(results[1].IsDone, recorded);

            if (recorded)
            {
                await UnlockAsync(database, workflow, actor, process, goal.Id, tieId, answer, ct);
            }
        }

        Assert.Equal(Times, untied + decided);
        TestContext.Current.TestOutputHelper?.WriteLine($"edit first {untied}, decision first {decided}");
    }

    private static void AssertRefused(WorkflowResult result, string rule, string finding)
    {
        Assert.Equal(WorkflowOutcome.Refused, result.Outcome);
        Assert.Contains(result.Assessment!.Unmet, v => v.Rule.Id == rule && v.Findings.Any(f => f.Key == finding));
    }

    /// <summary>A court annuls the decision, so that the goal can be raced for again.</summary>
    private static async Task UnlockAsync(
        TestDatabase database, WorkflowService workflow, Actor actor, Guid process, Guid goal, Guid tie, RecordDecision answer, CancellationToken ct)
    {
        var decision = await database.WithAsync(db => db.Decisions.Where(d => d.AgendaItemId == answer.AgendaItemId).Select(d => d.Id).SingleAsync(ct));
        Assert.True((await workflow.DoAsync(new AnnulDecision(process, decision, answer.Body, new DateOnly(2019, 6, 1), "Prov"), actor, ct)).IsDone);
        Assert.True((await workflow.DoAsync(new UntieGoal(process, goal, tie), actor, ct)).IsDone);
    }

    /// <summary>The council's matter, meeting and item, its own each time, with the goals pinned as they now stand.</summary>
    private static async Task<RecordDecision> AnswerAsync(
        TestDatabase database, WorkflowService workflow, Actor actor, Guid process, int time, CancellationToken ct)
    {
        var body = await database.WithAsync(db => db.Bodies.Where(b => b.Code == "KF").Select(b => b.Id).SingleAsync(ct));
        var number = 100 + time;
        Assert.True((await workflow.DoAsync(
            new OpenMatter(process, $"Prov {time}", null, MatterSubject.Goals, MatterKind.FreeFromPreparation,
                [new StageDraft(1, body, StageEnding.Decides)]), actor, ct)).IsDone);
        Assert.True((await workflow.DoAsync(
            new PlanMeeting(body, number, new DateTime(2019, 4, 9, 8, 0, 0).AddMinutes(time), MeetingKind.Extra, null), actor, ct)).IsDone);
        var matter = await database.WithAsync(db => db.Matters.Where(m => m.Title == $"Prov {time}").Select(m => m.Id).SingleAsync(ct));
        var meeting = await database.WithAsync(db => db.Meetings.Where(m => m.BodyId == body && m.Number == number).Select(m => m.Id).SingleAsync(ct));
        Assert.True((await workflow.DoAsync(new AddAgendaItem(body, meeting, $"Prov {time}", matter), actor, ct)).IsDone);
        var item = await database.WithAsync(db => db.Set<AgendaItem>().Where(i => i.MeetingId == meeting).Select(i => i.Id).SingleAsync(ct));
        var goals = await database.WithAsync(db => db.Goals.Where(g => g.ProcessId == process).OrderBy(g => g.Number).Select(g => g.Id).ToListAsync(ct));
        Assert.True((await workflow.DoAsync(
            new PinDocuments(body, meeting, item, [.. goals.Select(id => (SubjectKind.Goal, id))], null), actor, ct)).IsDone);

        await using var scope = database.Scope();
        var now = await scope.ServiceProvider.GetRequiredService<MunicipalityClock>().NowAsync(ct);
        var facts = (await scope.ServiceProvider.GetRequiredService<FactsLoader>().LoadAsync(process, now, ct))!;
        return new RecordDecision(
            process, body, meeting, matter, item, null,
            [new PointDraft(PointKind.Decides, MatterSubject.Goals, Settlement.Adopts, Texts: facts.AgendaItem(item)!.Pinned)], [])
        {
            SetAsides = [.. Rulebook.Rules.Where(rule => rule.Source is RuleSource.Plan).Select(rule => new SetAside(rule.Id, SetAsideKind.Deviation, "Prov"))],
        };
    }
}
