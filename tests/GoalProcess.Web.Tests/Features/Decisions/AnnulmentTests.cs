using GoalProcess.Domain.Access;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Tests.Features.Decisions;

/// <summary>A decision a court has annulled no longer moves anything, and stays in the history.</summary>
public abstract class AnnulmentTests(DemoApp app)
{
    [Fact]
    public async Task The_step_an_annulled_decision_made_done_is_open_again()
    {
        var secretary = await app.SignInAsync(Role.Secretary);
        var step = await secretary.GetAsync("/processer/1/steg/4");
        Assert.Contains("Klar", step.Document.QuerySelector("main .status")!.TextContent, StringComparison.Ordinal);
        var decision = await DecisionAsync(secretary, "/organ/kf/sammantraden/1");

        var empty = await secretary.SubmitAsync(decision, "[data-testid=annulment]", ("Annulment.Number", ""));
        var done = await secretary.SubmitAsync(
            decision, "[data-testid=annulment]", ("Annulment.On", "2019-03-26"), ("Annulment.Number", "Förvaltningsrätten, mål 1234-19"));

        Assert.Equal(422, empty.Status);
        Assert.Equal(2, empty.Document.QuerySelectorAll(".field-error").Length);
        Assert.Equal(302, done.Status);
        Assert.Contains("mål 1234-19", (await secretary.FollowAsync(done)).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Klar", (await secretary.GetAsync("/processer/1/steg/4")).Document.QuerySelector("main .status")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_secretary_of_the_body_annuls()
    {
        var official = await app.OfficialAsync();
        var page = await DecisionAsync(official, "/organ/kf/sammantraden/1");

        Assert.Null(page.Document.QuerySelector("[data-testid=annulment]"));
        var token = (await official.GetAsync("/konto/losenord")).Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await official.PostAsync(page.Address.AbsolutePath + "/upphavande", [new("__RequestVerificationToken", token)]);
        Assert.Equal(403, answer.Status);
    }

    [Fact]
    public async Task In_a_closed_process_a_decision_says_so_and_nothing_is_annulled()
    {
        var secretary = await app.SignInAsync(Role.Secretary);

        try
        {
            await CloseAsync(new DateOnly(2019, 3, 26));
            var page = await DecisionAsync(secretary, "/organ/kf/sammantraden/1");

            Assert.Contains("Processen är avslutad sedan 26 mars 2019", page.Text("closed"), StringComparison.Ordinal);
            Assert.Null(page.Document.QuerySelector("[data-testid=annulment]"));
        }
        finally
        {
            await CloseAsync(null);
        }

        Assert.Null((await DecisionAsync(secretary, "/organ/kf/sammantraden/1")).Text("closed"));

        Task<int> CloseAsync(DateOnly? day) => app.ReadAsync(db => db.Processes.Where(process => process.Number == 1)
            .ExecuteUpdateAsync(set => set.SetProperty(process => process.ClosedOn, day)));
    }

    private static async Task<Page> DecisionAsync(Visitor visitor, string meeting) =>
        await visitor.GetAsync((await visitor.GetAsync(meeting)).Document.QuerySelector("a[href$='/beslut']")!.GetAttribute("href")!);
}

public sealed class SqliteAnnulmentTests(DemoApp app) : AnnulmentTests(app), IClassFixture<DemoApp>;

public sealed class SqlServerAnnulmentTests(SqlServerDemoApp app) : AnnulmentTests(app), IClassFixture<SqlServerDemoApp>;
