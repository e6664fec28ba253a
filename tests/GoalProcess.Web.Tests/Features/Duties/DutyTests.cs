using GoalProcess.Domain.Access;
using GoalProcess.Web.Tests.House;
using GoalProcess.Web.Tests.Support;
using GoalProcess.Workflow.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Web.Tests.Features.Duties;

/// <summary>Each person's list of what to do, by day, with one click to the very field.</summary>
public abstract class DutyTests(DemoApp app)
{
    private const string Duties = "/att-gora";

    protected abstract DemoApp NewApp();

    [Fact]
    public async Task The_official_codes_what_the_committee_needs_and_waits_for_the_secretary()
    {
        var page = await (await app.OfficialAsync()).GetAsync(Duties);

        Assert.Equal(["duty-CodeContributions", "duty-PlanConsultation"], Rows(page, "mine"));
        Assert.Contains("senast 10 april 2019, väntar sedan 15 mars 2019", page.Text("duty-CodeContributions"), StringComparison.Ordinal);
        Assert.Contains("Formulera förslag till 4–5 mål", page.Text("duty-CodeContributions"), StringComparison.Ordinal);
        Assert.Equal(["duty-PinDocuments", "duty-PinDocuments"], Rows(page, "others"));
        Assert.Contains("Kommunfullmäktige:", page.Text("others"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_who_only_read_are_told_of_the_next_meeting()
    {
        foreach (var role in new[] { Role.Executive, Role.ElectedMember, Role.Administrator })
        {
            var page = await (await app.SignInAsync(role)).GetAsync(Duties);

            Assert.Empty(Rows(page, "mine"));
            Assert.Empty(Rows(page, "others"));
            Assert.Contains("Du har inget att göra just nu.", page.Text("mine"), StringComparison.Ordinal);
            Assert.Contains("Nästa sammanträde är 8 april 2019 kl. 18.00, Kommunfullmäktige.", page.Text("mine"), StringComparison.Ordinal);
            Assert.Equal(4, page.Document.QuerySelectorAll("[data-testid=meetings] li").Length);
        }
    }

    [Fact]
    public async Task A_secretary_has_the_own_bodies_meetings_and_no_others()
    {
        var council = await app.ReadAsync(db => db.Bodies.Where(body => body.Code == "KF").Select(body => body.Id).SingleAsync());
        var own = await (await app.SignInAsync(Grant.AtBody(Role.Secretary, council))).GetAsync(Duties);
        var all = await (await app.SignInAsync(Role.Secretary)).GetAsync(Duties);

        Assert.Contains("Kommunfullmäktige 8 april 2019", Assert.Single(own.Document.QuerySelectorAll("[data-testid=mine] li")).TextContent, StringComparison.Ordinal);
        Assert.Equal(2, Rows(all, "mine").Count);
        Assert.Contains("Sortera 17 förslag", all.Text("others"), StringComparison.Ordinal);
        Assert.Empty(Rows(own, "others"));
    }

    [Fact]
    public async Task Each_line_leads_to_the_very_field_and_goes_away_when_it_is_done()
    {
        await using var demo = NewApp();
        await demo.InitializeAsync();
        await MoveAsync(demo, new(2019, 4, 12));
        var (official, secretary) = (await demo.OfficialAsync(), await demo.SignInAsync(Role.Secretary));
        var before = await official.GetAsync(Duties);

        Assert.Equal(["duty-NoteOutcome", "duty-CloseDialogue", "duty-CodeContributions", "duty-PlanConsultation", "duty-NoteOutcome"], Rows(before, "mine"));
        Assert.Contains("Försenat", before.Text("duty-CloseDialogue"), StringComparison.Ordinal);

        foreach (var (visitor, page) in new[] { (official, before), (secretary, await secretary.GetAsync(Duties)), (official, await official.GetAsync("/en" + Duties)) })
        {
            var links = page.Document.QuerySelectorAll("main .duties a").Select(link => link.GetAttribute("href")!).ToList();
            Assert.NotEmpty(links);

            foreach (var address in links)
            {
                var there = await visitor.GetAsync(address.Split('#')[0]);
                Assert.True(there.Status == 200, $"{address}: {there.Status}");
                Assert.True(!address.Contains('#', StringComparison.Ordinal) || there.Document.GetElementById(address.Split('#')[1]) is not null, address);
            }
        }

        var step = before.Document.QuerySelector("[data-testid=duty-NoteOutcome] a")!.GetAttribute("href")!;
        var form = await official.GetAsync(step.Split('#')[0]);
        Assert.Equal(302, (await official.SubmitAsync(form, "[data-testid=outcome]", ("Outcome.WasHeld", "True"), ("Outcome.Day", "2019-04-04"), ("Outcome.Text", "Avstämt"))).Status);
        Assert.Equal(Rows(before, "mine").Count - 1, Rows(await official.GetAsync(Duties), "mine").Count);
    }

    [Fact]
    public async Task A_board_that_is_asked_answers_and_the_official_waits_for_it_by_name()
    {
        await using var demo = NewApp();
        await demo.InitializeAsync();
        var (board, consultation) = await demo.ReadAsync(async db =>
        {
            var process = await db.Processes.Where(one => one.Number == 2).Select(one => one.Id).SingleAsync();
            var asked = await db.Consultations.SingleAsync(one => one.ProcessId == process);
            var body = await db.Bodies.Where(one => one.Code == "BUN").Select(one => one.Id).SingleAsync();
            await db.Consultations.Where(one => one.Id == asked.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.ClosedOn, (DateOnly?)null));
            await db.ConsultationResponses.Where(one => one.ConsultationId == asked.Id && one.BodyId == body)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.ReceivedOn, (DateOnly?)null).SetProperty(one => one.AnswerBy, new DateOnly(2019, 4, 5)));
            return (body, asked.Number);
        });

        var page = await (await demo.SignInAsync(Grant.AtBody(Role.BoardRepresentative, board))).GetAsync(Duties);
        Assert.Equal($"/processer/2/remisser/{consultation}/svar/bun", page.Document.QuerySelector("[data-testid=duty-AnswerConsultation] a")!.GetAttribute("href"));
        Assert.Contains("senast 5 april 2019", page.Text("duty-AnswerConsultation"), StringComparison.Ordinal);
        Assert.Contains("Svara på remissen: Barn- och utbildningsnämnden: ", page.Text("duty-AnswerConsultation"), StringComparison.Ordinal);

        var waiting = await (await demo.OfficialAsync()).GetAsync(Duties);
        Assert.Matches(@"Barn- och utbildningsnämnden:\s+Svara på remissen: (?!Barn)", waiting.Document.QuerySelector("[data-testid=others] [data-testid=duty-AnswerConsultation]")!.TextContent);
    }

    [Fact]
    public async Task It_is_each_persons_own()
    {
        Assert.StartsWith("/logga-in", (await app.Visitor().GetAsync(Duties)).Location, StringComparison.Ordinal);

        var process = await app.ReadAsync(db => db.Processes.Where(one => one.Number == 1).Select(one => one.Id).SingleAsync());
        var page = await (await app.SignInAsync(Grant.InProcess(Role.Official, process))).GetAsync(Duties);
        Assert.Equal(2, Rows(page, "mine").Count);
        Assert.DoesNotContain("Övningsprocess", page.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        var nobody = await (await app.SignInAsync([])).GetAsync(Duties);
        Assert.Empty(nobody.Document.QuerySelectorAll("main .duties li"));
        Assert.NotNull(nobody.Document.QuerySelector($"header a[href='{Duties}']"));
    }

    private static List<string?> Rows(Page page, string where) => [.. page.Document.QuerySelectorAll($"[data-testid={where}] .duties > li").Select(row => row.GetAttribute("data-testid"))];

    private static async Task MoveAsync(DemoApp demo, DateOnly day)
    {
        await using var scope = demo.Services.CreateAsyncScope();
        Assert.True(await scope.ServiceProvider.GetRequiredService<DemoService>().MoveToAsync(day, TestContext.Current.CancellationToken));
    }
}

public sealed class SqliteDutyTests(CountingApp app) : DutyTests(app), IClassFixture<CountingApp>
{
    protected override DemoApp NewApp() => new();
}

public sealed class SqlServerDutyTests(SqlServerCountingApp app) : DutyTests(app), IClassFixture<SqlServerCountingApp>
{
    protected override DemoApp NewApp() => new SqlServerDemoApp();
}
