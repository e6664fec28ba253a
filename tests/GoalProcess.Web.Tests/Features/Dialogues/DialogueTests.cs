using AngleSharp.Html.Dom;
using GoalProcess.Domain.Access;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Tests.Features.Dialogues;

/// <summary>A dialogue from its plan to what those who took part were told.</summary>
public abstract class DialogueTests(DemoApp app)
{
    private const string List = "/processer/1/dialog";
    private const string Form = "[data-testid=dialogue-form]";

    private static readonly (string, string?)[] Plan =
    [
        ("Title", "Dialog två"), ("MainQuestion", "Vad saknas?"), ("OpensOn", "2019-03-20"), ("ClosesOn", "2019-04-20"),
        ("Channels[0].Name", "Torget"), ("Channels[0].Kind", "Meeting"), ("Channels[0].Expected", "40"),
    ];

    [Fact]
    public async Task The_list_tells_days_channels_state_and_how_much_is_left()
    {
        var page = await (await app.ReaderAsync()).GetAsync(List);

        Assert.Equal(200, page.Status);
        Assert.Contains("15 mars – 7 april 2019", page.Text("dialogues"), StringComparison.Ordinal);
        Assert.Contains("Webbformulär på kommunens webbplats", page.Text("dialogues"), StringComparison.Ordinal);
        Assert.Matches(@"\d+ inkomna, \d+ kodade, \d+ återstår", page.Text("dialogues"));
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task It_is_planned_changed_opened_closed_summarised_and_answered()
    {
        var official = await app.OfficialAsync();
        var address = await AddAsync(official);

        await SaveAsync($"{address}/andra", Form, ("MainQuestion", "Vad saknas där du bor?"));
        await SaveAsync(address, "[data-testid=open-form]");
        await SaveAsync(address, "[data-testid=close-form]", ("Close.On", "2019-04-21"));
        await SaveAsync($"{address}/sammanstallning", "[data-testid=summary-form]", ("Meaning", "Bussar"), ("Programme", "Tätare turer"));
        var page = await SaveAsync(address, "[data-testid=told-form]", ("Told.On", "2019-05-01"), ("Told.Text", "Tack för bussarna"));

        Assert.Contains("Vad saknas där du bor?", page.Text("plan"), StringComparison.Ordinal);
        Assert.Contains("40 väntas", page.Text("channels"), StringComparison.Ordinal);
        Assert.Contains("Återkopplad", page.Text("state"), StringComparison.Ordinal);
        Assert.Contains("Tätare turer", page.Text("summaries"), StringComparison.Ordinal);
        Assert.Contains("Tack för bussarna", page.Text("told"), StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("[data-testid=open-form], [data-testid=close-form]"));

        async Task<Page> SaveAsync(string at, string form, params (string, string?)[] fields)
        {
            var answer = await official.SubmitAsync(await official.GetAsync(at), form, fields);
            Assert.True(answer.Status == 302, $"{form}: {answer.Status} {string.Join(", ", answer.Errors)}");
            return await official.FollowAsync(answer);
        }
    }

    [Fact]
    public async Task A_plan_that_cannot_be_read_keeps_what_was_written()
    {
        var official = await app.OfficialAsync();

        var page = await official.SubmitAsync(
            await official.GetAsync($"{List}/ny"), Form,
            [.. Plan.Where(field => field.Item1 is not ("ClosesOn" or "Channels[0].Kind")), ("ClosesOn", "2019-03-01"), ("Channels[0].Kind", "")]);

        Assert.Equal(422, page.Status);
        Assert.Equal(["Sista dagen kan inte ligga före den första", "Välj kanalens slag"], page.Errors);
        Assert.Equal("Dialog två", (page.Document.QuerySelector("#Title") as IHtmlInputElement)?.Value);
        Assert.Equal("Torget", (page.Document.QuerySelector("#Channels_0__Name") as IHtmlInputElement)?.Value);
    }

    [Fact]
    public async Task Two_who_change_the_plan_are_shown_each_others_texts()
    {
        var official = await app.OfficialAsync();
        var address = await AddAsync(official);
        var stale = await official.GetAsync($"{address}/andra");
        Assert.Equal(302, (await official.SubmitAsync(stale, Form, ("Title", "Deras rubrik"))).Status);

        var answer = await official.SubmitAsync(stale, Form, ("Title", "Min rubrik"));

        Assert.Equal(409, answer.Status);
        Assert.Contains("Deras rubrik", answer.Document.QuerySelector(".conflict")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(302, (await official.SubmitAsync(answer, Form, ("ConflictChoice", "mine"))).Status);
        Assert.Equal("Min rubrik", (await official.GetAsync(address)).H1);
    }

    [Fact]
    public async Task Those_who_may_not_edit_are_refused()
    {
        var reader = await app.ReaderAsync();
        var token = (await reader.GetAsync("/")).Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        foreach (var address in new[] { "ny", "1/andra", "1/sammanstallning" })
        {
            Assert.Equal(403, (await reader.GetAsync($"{List}/{address}")).Status);
        }

        foreach (var address in new[] { "ny", "1/andra", "1/oppna", "1/stang", "1/sammanstallning", "1/aterkoppling" })
        {
            Assert.Equal(403, (await reader.PostAsync($"{List}/{address}", [new("__RequestVerificationToken", token)])).Status);
        }
    }

    private static async Task<string> AddAsync(Visitor official)
    {
        var list = await official.FollowAsync(await official.SubmitAsync(await official.GetAsync($"{List}/ny"), Form, Plan));
        Assert.Contains("”Dialog två” är upplagd.", list.Html, StringComparison.Ordinal);
        return list.Document.QuerySelectorAll("[data-testid=dialogues] h2 a").Select(link => link.GetAttribute("href")!).Last();
    }
}

public sealed class SqliteDialogueTests(DemoApp app) : DialogueTests(app), IClassFixture<DemoApp>;

public sealed class SqlServerDialogueTests(SqlServerDemoApp app) : DialogueTests(app), IClassFixture<SqlServerDemoApp>;

/// <summary>A dialogue in a process whose areas nobody has decided.</summary>
public sealed class OpeningTests(NewProcessApp app) : IClassFixture<NewProcessApp>
{
    [Fact]
    public async Task Before_the_areas_are_decided_it_is_refused_and_goes_through_with_a_reason_that_is_kept()
    {
        var official = await app.SignInAsync(Role.Official);
        var form = await official.GetAsync("/processer/1/dialog/ny");
        await official.SubmitAsync(form, "[data-testid=dialogue-form]", ("Title", "Tidig dialog"), ("MainQuestion", "Vad vill du?"), ("OpensOn", "2027-01-01"), ("ClosesOn", "2027-02-01"));

        var refused = await official.SubmitAsync(await official.GetAsync("/processer/1/dialog/1"), "[data-testid=open-form]");
        Assert.Equal(409, refused.Status);
        Assert.NotNull(refused.Document.QuerySelector("[data-testid=open-form] .refusal"));
        Assert.Empty(await app.ReadAsync(db => db.Deviations.AsNoTracking().ToListAsync()));

        var opened = await official.FollowAsync(await official.SubmitAsync(refused, "[data-testid=open-form]", ("Open.DeviationReason", "Fullmäktige dröjer till hösten")));
        Assert.Contains("Öppnades", opened.Text("state"), StringComparison.Ordinal);
        var deviation = Assert.Single(await app.ReadAsync(db => db.Deviations.AsNoTracking().ToListAsync()));
        Assert.Equal(("areas.citizens", "OpenDialogue", "Fullmäktige dröjer till hösten"), (deviation.RuleId, deviation.Act, deviation.Because));

        var again = await official.SubmitAsync(refused, "[data-testid=open-form]", ("Open.DeviationReason", "En gång till"));
        Assert.Equal(409, again.Status);
        Assert.Single(await app.ReadAsync(db => db.Deviations.AsNoTracking().ToListAsync()));
    }
}
