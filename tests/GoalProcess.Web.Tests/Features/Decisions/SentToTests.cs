using GoalProcess.Domain.Access;
using GoalProcess.Domain.Matters;
using GoalProcess.Web.Tests.Support;
using GoalProcess.Workflow.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Web.Tests.Features.Decisions;

/// <summary>A decision says whom it is to be sent to, as the memo's last heading asks.</summary>
public abstract class SentToTests(DemoApp app)
{
    private const string Item = "/organ/ksau/sammantraden/3/punkter/2/beslut";

    [Fact]
    public async Task The_memos_two_recipients_are_read_on_the_boards_decision()
    {
        var page = await (await app.ReaderAsync()).GetAsync(await BoardsDecisionAsync());

        Assert.Equal(
            ["Kommunledningskontoret", "Kommunens ledningsgrupp"],
            page.Document.QuerySelectorAll("[data-testid=sent-to] li").Select(recipient => recipient.TextContent));
    }

    [Fact]
    public async Task The_municipalitys_own_words_stand_on_it_and_on_its_print()
    {
        var administrator = await app.SignInAsync(Role.Administrator);
        var saved = await administrator.SubmitAsync(
            await administrator.GetAsync("/kommunen"), "[data-testid=municipality-form]", ("Form.ExtractTitle", "Utdrag ur protokoll"), ("Form.SentToHeading", "Expedieras till"));
        Assert.Equal(302, saved.Status);

        var (reader, address) = (await app.ReaderAsync(), await BoardsDecisionAsync());
        var (swedish, english) = (await reader.GetAsync(address), await reader.GetAsync($"/en{address}"));

        Assert.Equal(("Utdrag ur protokoll", "Expedieras till"), (swedish.Text("extract"), HeadingOf(swedish)));
        Assert.Equal(("Extract from the minutes", "The decision is to be sent to"), (english.Text("extract"), HeadingOf(english)));

        static string HeadingOf(Page page) => page.Document.QuerySelector("[data-testid=sent-to]")!.PreviousElementSibling!.TextContent;
    }

    [Fact]
    public async Task The_secretary_writes_one_on_a_line_and_no_more_than_fits()
    {
        await app.AskAsync(services => services.GetRequiredService<DemoService>().MoveToAsync(new DateOnly(2019, 4, 10), TestContext.Current.CancellationToken));
        var secretary = await app.SignInAsync(Role.Secretary);
        var form = await secretary.GetAsync($"{Item}/nytt");

        var tooLong = await secretary.SubmitAsync(form, "[data-testid=decision-form]", ("Form.SentTo", new string('å', Decision.SentToMaxLength + 1)));
        Assert.Equal(422, tooLong.Status);
        Assert.Equal("true", tooLong.Document.QuerySelector("#Form_SentTo")!.GetAttribute("aria-invalid"));
    }

    private Task<string> BoardsDecisionAsync() => app.ReadAsync(db => (
        from decision in db.Decisions
        where decision.Section == 41 && db.Processes.Any(process => process.Id == decision.ProcessId && process.Number == 1)
        join meeting in db.Meetings on decision.MeetingId equals meeting.Id
        from item in meeting.Items
        where item.Id == decision.AgendaItemId
        select $"/organ/ks/sammantraden/{meeting.Number}/punkter/{item.Number}/beslut").SingleAsync());
}

public sealed class SqliteSentToTests(DemoApp app) : SentToTests(app), IClassFixture<DemoApp>;

public sealed class SqlServerSentToTests(SqlServerDemoApp app) : SentToTests(app), IClassFixture<SqlServerDemoApp>;
