using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Dialogue;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Meetings;
using GoalProcess.Domain.Rules;
using GoalProcess.Web.Tests.Support;
using GoalProcess.Workflow;
using GoalProcess.Workflow.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Web.Tests.Features.Decisions;

/// <summary>What is late or missing without stopping an act, and what is set aside knowingly, can be read afterwards.</summary>
public abstract class FlaggedDecisionTests(DemoApp app)
{
    private static readonly Actor Person = new(
        Guid.CreateVersion7(), "Åsa Öberg", [Grant.Everywhere(Role.Official), Grant.Everywhere(Role.Secretary)]);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_budget_decided_in_December_goes_through_and_its_pages_say_what_was_late()
    {
        await app.AskAsync(services => services.GetRequiredService<DemoService>().MoveToAsync(new DateOnly(2019, 12, 2), Ct));
        var process = await ProcessAsync();
        var council = await app.ReadAsync(db => db.Bodies.Where(body => body.Code == "KF").Select(body => body.Id).SingleAsync(Ct));
        await DoAsync(new OpenMatter(
            process, "Sen budget", null, MatterSubject.ProgrammeBudget, MatterKind.FreeFromPreparation, [new StageDraft(1, council, StageEnding.Decides)]));
        await DoAsync(new PlanMeeting(council, 90, new DateTime(2019, 12, 2, 8, 0, 0), MeetingKind.Extra, null));
        var matter = await app.ReadAsync(db => db.Matters.Where(each => each.Title == "Sen budget").Select(each => each.Id).SingleAsync(Ct));
        var meeting = await app.ReadAsync(db => db.Meetings.Where(each => each.Number == 90 && each.BodyId == council).Select(each => each.Id).SingleAsync(Ct));
        await DoAsync(new AddAgendaItem(council, meeting, "Sen budget", matter));
        var item = await app.ReadAsync(db => db.Set<AgendaItem>().Where(each => each.MeetingId == meeting).Select(each => each.Id).SingleAsync(Ct));
        await DoAsync(new RecordDecision(
            process, council, meeting, matter, item, 99, [new PointDraft(PointKind.Decides, MatterSubject.ProgrammeBudget, Settlement.Adopts)], [])
        {
            SetAsides = [.. Rulebook.Rules.Where(rule => rule.Source is RuleSource.Plan).Select(rule => new SetAside(rule.Id, SetAsideKind.Deviation, "Prov"))],
        });

        var reader = await app.ReaderAsync();
        var decision = await reader.GetAsync("/organ/kf/sammantraden/90/punkter/1/beslut");
        var list = await reader.GetAsync("/processer/1/avvikelser");

        foreach (var text in new[] { decision.Text("flags"), list.Document.QuerySelector("main")!.TextContent })
        {
            Assert.Contains("Budgeten föreslås och beslutas i tid", text, StringComparison.Ordinal);
            Assert.Contains("beslutas efter den 30 november 2019", text, StringComparison.Ordinal);
            Assert.Contains("fanns inte på webbplatsen senast den 25 november 2019", text, StringComparison.Ordinal);
        }

        Assert.Contains("Noterad brist", list.Html, StringComparison.Ordinal);
        await AssertCountedAsync(reader, list);
    }

    [Fact]
    public async Task A_rule_set_aside_when_the_dialogue_opens_stands_among_the_deviations_with_its_reason()
    {
        var process = await ProcessAsync();
        var area = await app.ReadAsync(db => db.GoalAreas.Where(each => each.ProcessId == process && each.Number == 1).Select(each => each.Id).SingleAsync(Ct));
        var questions = await app.ReadAsync(db => db.GoalAreas.Where(each => each.Id == area).SelectMany(each => each.Questions)
            .Where(question => question.ForCitizenDialogue && question.WithdrawnAt == null).Select(question => question.Id).ToListAsync(Ct));

        foreach (var question in questions)
        {
            await DoAsync(new WithdrawQuestion(process, area, question));
        }

        await DoAsync(new AddDialogue(process, null, new DialogueDraft(
            "Extra dialog", "Vad är viktigt?", new DateOnly(2019, 3, 20), new DateOnly(2019, 4, 7), null,
            [new ChannelDraft(DialogueChannelKind.DigitalTool, "Webben", null, false, null, null)])));
        var dialogue = await app.ReadAsync(db => db.Dialogues.AsNoTracking().IgnoreAutoIncludes().SingleAsync(each => each.Title == "Extra dialog", Ct));
        await DoAsync(new OpenDialogue(process, dialogue.Id, dialogue.Version)
        {
            SetAsides = [new SetAside("areas.citizens", SetAsideKind.Deviation, "Frågan kommer i nästa utskick")],
        });

        var reader = await app.ReaderAsync();
        var list = await reader.GetAsync("/processer/1/avvikelser");
        var row = list.Document.QuerySelectorAll("[data-testid=deviation]").Single(each => each.TextContent.Contains("Medborgardialogen öppnades", StringComparison.Ordinal));

        Assert.Contains("Varje målområde har en fråga till medborgarna", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Frågan kommer i nästa utskick", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Åsa Öberg", row.TextContent, StringComparison.Ordinal);
        await AssertCountedAsync(reader, list);
    }

    /// <summary>The overview's figure is the number of rows of the page it leads to.</summary>
    private static async Task AssertCountedAsync(Visitor reader, Page list)
    {
        var overview = await reader.GetAsync("/processer/1");
        var figure = overview.Document.QuerySelector("main a[href$='/avvikelser']")!.TextContent.Trim();

        Assert.Equal(figure, $"{list.Document.QuerySelectorAll("[data-testid=deviation]").Length}");
    }

    private Task<Guid> ProcessAsync() => app.ReadAsync(db => db.Processes.Where(each => each.Number == 1).Select(each => each.Id).SingleAsync(Ct));

    private Task DoAsync<TAct>(TAct act)
        where TAct : class, IAct<TAct> => app.AskAsync(async services =>
    {
        var result = await services.GetRequiredService<WorkflowService>().DoAsync(act, Person, Ct);
        Assert.True(result.IsDone, string.Join(", ", result.Assessment?.Unmet.Select(violation => violation.Rule.Id) ?? [$"{result.Outcome}"]));
    });
}

public sealed class SqliteFlaggedDecisionTests(DemoApp app) : FlaggedDecisionTests(app), IClassFixture<DemoApp>;

public sealed class SqlServerFlaggedDecisionTests(SqlServerDemoApp app) : FlaggedDecisionTests(app), IClassFixture<SqlServerDemoApp>;
