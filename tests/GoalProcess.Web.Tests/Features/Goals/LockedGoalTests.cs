using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Rules;
using GoalProcess.Web.Tests.Support;
using GoalProcess.Workflow;
using GoalProcess.Workflow.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Web.Tests.Features.Goals;

/// <summary>What the council has decided is locked, and the page says so with everything in its place.</summary>
public abstract class LockedGoalTests(AppWithGoalsAdopted app)
{
    private const string Goal = "/processer/1/mal/1";

    [Fact]
    public async Task A_decided_tie_is_not_removed_and_the_goals_page_says_why()
    {
        var official = await app.SignInAsync(Role.Official);
        var page = await official.GetAsync(Goal);

        var refused = await official.SubmitAsync(page, "form[action$='/borttagning']");

        Assert.Equal(409, refused.Status);
        Assert.Equal(page.H1, refused.H1);
        Assert.Contains("Antagna mål är låsta", refused.Html, StringComparison.Ordinal);

        foreach (var part in new[] { "ties", "keywords", "contributions", "board-answers", "board-goals", "chain" })
        {
            Assert.Equal((part, page.Text(part)), (part, refused.Text(part)));
        }
    }

    [Fact]
    public async Task A_decided_wording_is_not_changed_and_what_was_typed_is_kept()
    {
        var official = await app.SignInAsync(Role.Official);
        var edit = await official.GetAsync($"{Goal}/andra");

        var refused = await official.SubmitAsync(edit, "[data-testid=goal-form]", ("Wording", "En annan lydelse"), ("Because", "Prov"));

        Assert.Equal(409, refused.Status);
        Assert.Contains("Antagna mål är låsta", refused.Html, StringComparison.Ordinal);
        Assert.Contains("En annan lydelse", refused.Html, StringComparison.Ordinal);
    }
}

public sealed class SqliteLockedGoalTests(AppWithGoalsAdopted app) : LockedGoalTests(app), IClassFixture<AppWithGoalsAdopted>;

public sealed class SqlServerLockedGoalTests(SqlServerAppWithGoalsAdopted app)
    : LockedGoalTests(app), IClassFixture<SqlServerAppWithGoalsAdopted>;

/// <summary>The demo, with the goals taken through committee, board and council to 24 June.</summary>
public class AppWithGoalsAdopted : DemoApp
{
    private const int Committee = 15;
    private const int Council = 17;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();

        if (HasDatabase)
        {
            await AskAsync(AdoptAsync);
        }
    }

    private async Task AdoptAsync(IServiceProvider services)
    {
        var ct = TestContext.Current.CancellationToken;
        var person = new Actor(Guid.CreateVersion7(), "Alla roller", [Grant.Everywhere(Role.Official), Grant.Everywhere(Role.Secretary)]);
        var workflow = services.GetRequiredService<WorkflowService>();
        await services.GetRequiredService<DemoService>().MoveToAsync(new DateOnly(2019, 6, 24), ct);
        var process = await ReadAsync(db => db.Processes.Where(p => p.Number == 1).Select(p => p.Id).SingleAsync(ct));

        for (var number = Committee; number <= Council; number++)
        {
            var before = await FactsAsync(services, process, ct);
            var step = before.Steps.Single(step => step.Number == number);
            var item = PlanView.NextItem(before, step.MatterId!.Value, step.BodyId!.Value)!;

            foreach (var goal in before.Goals)
            {
                await workflow.DoAsync(new PinDocuments(item.BodyId, item.MeetingId, item.Id, [(SubjectKind.Goal, goal.Id)], null), person, ct);
            }

            var facts = await FactsAsync(services, process, ct);
            var answer = PlanView.ExpectedAct(facts, step)!;
            // no dialogue is held and no board asked on the way here, knowingly
            var plan = Rulebook.Assess([facts], answer, person).Unmet.Where(violation => violation.Rule.Source is RuleSource.Plan);
            answer = answer with { SetAsides = [.. plan.Select(violation => new SetAside(violation.Rule.Id, SetAsideKind.Deviation, "Prov"))] };
            Assert.True((await workflow.DoAsync(answer, person, ct)).IsDone);
        }
    }

    private static async Task<Facts> FactsAsync(IServiceProvider services, Guid process, CancellationToken ct) =>
        (await services.GetRequiredService<FactsLoader>().LoadAsync(
            process, await services.GetRequiredService<MunicipalityClock>().NowAsync(ct), ct))!;
}

/// <summary>The same over SQL Server.</summary>
public sealed class SqlServerAppWithGoalsAdopted : AppWithGoalsAdopted
{
    public SqlServerAppWithGoalsAdopted() => UseSqlServer();
}
