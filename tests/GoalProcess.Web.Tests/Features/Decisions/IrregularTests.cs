using GoalProcess.Domain.Access;
using GoalProcess.Web.Tests.Support;
using GoalProcess.Workflow.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Web.Tests.Features.Decisions;

/// <summary>The council settles a matter that nobody has prepared: refused, with no way round but the law's, until it is minuted as what it was.</summary>
public abstract class IrregularTests(DemoApp app)
{
    private const string Item = "/organ/kf/sammantraden/2/punkter/2/beslut";

    [Fact]
    public async Task It_is_refused_then_minuted_as_irregular_shown_so_everywhere_and_moves_nothing()
    {
        await app.AskAsync(services => services.GetRequiredService<DemoService>().MoveToAsync(new DateOnly(2019, 6, 24), TestContext.Current.CancellationToken));
        var secretary = await app.SignInAsync(Role.Secretary);
        await secretary.SubmitAsync(await secretary.GetAsync("/organ/kf/sammantraden/2"), "[data-testid=pin-2]");
        var decisions = await DecisionsAsync();

        var refused = await RecordAsync(secretary, await secretary.GetAsync($"{Item}/nytt"));
        Assert.Equal(409, refused.Status);
        Assert.Contains("Beredningstvång", refused.Document.QuerySelector(".refusal")!.TextContent, StringComparison.Ordinal);

        // a rule of the law is passed by the law's own exception with its facts, and by nothing else
        await RefusedAsync(409, ("Form.DeviatesFrom", "chain.prepared"), ("Form.DeviationReason", "Vi har bråttom"));
        await RefusedAsync(409, ("Form.LawfulException", "budget"), ("Form.LawfulExceptionFacts", "Påhittat undantag"));
        await RefusedAsync(409, ("Form.LawfulException", "chain.prepared"), ("Form.LawfulExceptionFacts", "Regelns eget namn"));
        await RefusedAsync(422, ("Form.LawfulException", "urgent"), ("Form.LawfulExceptionFacts", " "));
        Assert.Equal(decisions, await DecisionsAsync());

        Assert.Equal(302, (await RecordAsync(secretary, refused, ("Form.RecordAsIrregular", "true"), ("Form.SentTo", "Kommunarkivet\r\n\r\n Revisorerna "))).Status);
        Assert.Equal(
            ["Kommunarkivet", "Revisorerna"],
            (await secretary.GetAsync(Item)).Document.QuerySelectorAll("[data-testid=sent-to] li").Select(recipient => recipient.TextContent));

        foreach (var place in new[] { Item, "/processer/1/arenden/5", "/processer/1/avvikelser", "/processer/1/steg/17" })
        {
            Assert.Contains("regelbund", (await secretary.GetAsync(place)).Document.QuerySelector("main")!.TextContent, StringComparison.OrdinalIgnoreCase);
        }

        Assert.DoesNotContain("Klart", (await secretary.GetAsync("/processer/1")).Text("step-17"), StringComparison.Ordinal);
        var official = await app.OfficialAsync();
        var edit = await official.GetAsync("/processer/1/mal/1/andra");
        Assert.Equal(302, (await official.SubmitAsync(edit, "[data-testid=goal-form]", ("Effect", "Fler trivs"), ("Because", "Inget är låst"))).Status);

        async Task RefusedAsync(int status, params (string, string?)[] fields)
        {
            var answer = await RecordAsync(secretary, refused, fields);
            Assert.Equal(status, answer.Status);
            Assert.Contains("Beredningstvång", (await RecordAsync(secretary, refused)).Html, StringComparison.Ordinal);
        }
    }

    private Task<int> DecisionsAsync() => app.ReadAsync(db => db.Decisions.CountAsync());

    private static Task<Page> RecordAsync(Visitor secretary, Page page, params (string, string?)[] fields) =>
        secretary.SubmitAsync(page, "[data-testid=decision-form]", fields);
}

public sealed class SqliteIrregularTests(DemoApp app) : IrregularTests(app), IClassFixture<DemoApp>;

public sealed class SqlServerIrregularTests(SqlServerDemoApp app) : IrregularTests(app), IClassFixture<SqlServerDemoApp>;
