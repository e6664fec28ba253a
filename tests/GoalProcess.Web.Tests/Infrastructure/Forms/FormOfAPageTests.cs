using GoalProcess.Domain.Access;
using GoalProcess.Web.Tests.Support;

namespace GoalProcess.Web.Tests.Infrastructure.Forms;

/// <summary>A page may hold several forms, each under its own name: an error stands at its field, and the summary leads there.</summary>
public abstract class FormOfAPageTests(DemoApp app)
{
    [Fact]
    public async Task A_steps_outcome_says_what_is_missing_at_its_own_fields()
    {
        var official = await app.OfficialAsync();
        var page = await official.GetAsync("/processer/1/steg/12");

        var answer = await official.SubmitAsync(page, "[data-testid=outcome]", ("Outcome.Day", ""), ("Outcome.WasHeld", null));

        AssertErrorsAt(answer, "Outcome.Day", "Outcome.WasHeld");
    }

    [Fact]
    public async Task A_meeting_says_what_is_missing_at_its_fields()
    {
        var secretary = await app.SignInAsync(Role.Secretary);

        var answer = await secretary.SubmitAsync(
            await secretary.GetAsync("/organ/ks/sammantraden/ny"), "form[data-testid=meeting-form]", ("Form.Day", ""), ("Form.Time", "nio"));

        AssertErrorsAt(answer, "Form.Day", "Form.Time");
    }

    [Fact]
    public async Task Only_the_item_that_was_sent_shows_the_error()
    {
        var secretary = await app.SignInAsync(Role.Secretary);
        var page = await MeetingAheadAsync(secretary);

        var answer = await secretary.SubmitAsync(page, "[data-testid=withdraw-2]", ("Withdrawal.Because", ""));

        AssertErrorsAt(answer, "Withdrawal.Because");
        Assert.Single(answer.Document.QuerySelectorAll("[aria-invalid=true]"));
    }

    [Fact]
    public async Task Pinning_nothing_is_said_at_the_texts()
    {
        var secretary = await app.SignInAsync(Role.Secretary);
        var page = await MeetingAheadAsync(secretary);

        var answer = await secretary.SubmitAsync(page, "[data-testid=pin-2]", ("Pin.Texts", null));

        AssertErrorsAt(answer, "Pin.Texts");
    }

    [Fact]
    public async Task Calling_off_says_why()
    {
        var secretary = await app.SignInAsync(Role.Secretary);
        var page = await MeetingAheadAsync(secretary);

        AssertErrorsAt(await secretary.SubmitAsync(page, "[data-testid=cancel]", ("Cancellation.Because", "")), "Cancellation.Because");
    }

    [Fact]
    public async Task Two_who_move_a_meeting_at_once_meet_each_other()
    {
        var secretary = await app.SignInAsync(Role.Secretary);
        var page = await secretary.FollowAsync(await secretary.SubmitAsync(
            await secretary.GetAsync("/organ/ks/sammantraden/ny"), "form[data-testid=meeting-form]",
            ("Form.Day", "2019-12-18"), ("Form.Time", "09:00"), ("Form.Place", "Rådssalen")));
        var form = await secretary.GetAsync(page.Address.AbsolutePath + "/andra");

        var first = await secretary.SubmitAsync(form, "form[data-testid=meeting-form]", ("Form.Place", "Kerstinbosalen"));
        var second = await secretary.SubmitAsync(form, "form[data-testid=meeting-form]", ("Form.Place", "Biblioteket"));

        Assert.Equal(302, first.Status);
        Assert.Equal(409, second.Status);
        Assert.Equal("Biblioteket", second.Document.QuerySelector("[name='Form.Place']")!.GetAttribute("value"));
    }

    /// <summary>KSAU's meeting of 10 April with the goals on its agenda: ahead, on the demo's first day.</summary>
    private static async Task<Page> MeetingAheadAsync(Visitor visitor)
    {
        var list = await visitor.GetAsync("/organ/ksau/sammantraden");
        var link = list.Document.QuerySelectorAll("a[href*='/organ/ksau/sammantraden/']").First(link => link.TextContent.Contains("10 april", StringComparison.Ordinal));
        return await visitor.GetAsync(link.GetAttribute("href")!);
    }

    private static void AssertErrorsAt(Page answer, params string[] fields)
    {
        Assert.Equal(422, answer.Status);
        Assert.StartsWith("Fel: ", answer.Title, StringComparison.Ordinal);
        var links = answer.Document.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")![1..]).ToList();
        Assert.Equal(fields.Length, links.Count);
        Assert.Equal(fields.Order(), links.Select(id => answer.Document.GetElementById(id)!.GetAttribute("name")!).Order());
        Assert.Equal(fields.Length, answer.Document.QuerySelectorAll(".field-error").Length);
    }
}

[Collection<SqliteRooms>]
public sealed class SqliteFormOfAPageTests(DemoApp app) : FormOfAPageTests(app);

[Collection<SqlServerRooms>]
public sealed class SqlServerFormOfAPageTests(SqlServerDemoApp app) : FormOfAPageTests(app);
