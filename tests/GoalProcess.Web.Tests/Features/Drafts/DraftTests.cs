using AngleSharp.Html.Dom;
using GoalProcess.Domain.Access;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Tests.Features.Drafts;

/// <summary>What is written is kept between visits: one's own, until it is saved or thrown away. Sent here as the page's script sends it.</summary>
public sealed class DraftTests(DemoApp app) : IClassFixture<DemoApp>
{
    private const string Token = "__RequestVerificationToken";

    [Fact]
    public async Task A_goal_half_written_is_offered_when_the_form_is_opened_again_and_comes_back_whole()
    {
        var official = await app.SignInAsync(Role.Official);
        const string Path = "/processer/1/mal/1/andra";
        var kept = await KeepAsync(official, Path, "goal-form", ("Wording", "Halvskrivet <b>mål</b>"), ("Because", "Under arbete"), ("KeywordNumbers", "5"), ("ValidTo", "2026-1"));

        var page = await official.GetAsync(Path);
        var used = await official.FollowAsync(await official.SubmitAsync(page, "[data-testid=use-draft]"));

        Assert.Matches(@"^Sparat automatiskt kl\. \d\d\.\d\d$", kept);
        Assert.Contains("Du har ett osparat utkast från ", page.Text("draft"), StringComparison.Ordinal);
        Assert.DoesNotContain("Halvskrivet", page.Html, StringComparison.Ordinal);
        Assert.Equal("Halvskrivet <b>mål</b>", ((IHtmlTextAreaElement)used.Document.QuerySelector("#Wording")!).Value.Trim());
        Assert.Equal("Under arbete", ((IHtmlTextAreaElement)used.Document.QuerySelector("#Because")!).Value.Trim());
        Assert.Equal("2026-1", used.Document.QuerySelector("#ValidTo")!.GetAttribute("value"));
        Assert.Equal(["5"], used.Document.QuerySelectorAll("[name=KeywordNumbers][checked]").Select(box => box.GetAttribute("value")));
        Assert.Empty(used.Errors);
        Assert.Contains("Du skriver vidare på utkastet", used.Text("draft"), StringComparison.Ordinal);
        Assert.Null(used.Text("use-draft"));
    }

    [Theory]
    [InlineData("/processer/1/dialog/ny", "dialogue-form", "Title")]
    [InlineData("/processer/1/dialog/1/andra", "dialogue-form", "MainQuestion")]
    [InlineData("/processer/1/dialog/1/sammanstallning", "summary-form", "Meaning")]
    [InlineData("/processer/1/forslag/ny", "contribution-form", "Words")]
    [InlineData("/processer/1/remisser/ny", "consultation-form", "Question")]
    [InlineData("/processer/2/remisser/1/andra", "consultation-form", "Question")]
    [InlineData("/processer/2/remisser/1/svar/bun", "answer-form", "Answer")]
    [InlineData("/processer/2/namndmal/vn/avstar", "abstention-form", "Because")]
    public async Task What_is_written_in_dialogues_consultations_and_board_goals_is_kept_too(string path, string form, string field)
    {
        var official = await app.SignInAsync(Role.Official);
        await KeepAsync(official, path, form, (field, "Halvskrivet å ä ö"));

        var used = await official.FollowAsync(await official.SubmitAsync(await official.GetAsync(path), "[data-testid=use-draft]"));

        var element = used.Document.QuerySelector($"#{field}")!;
        Assert.Equal("Halvskrivet å ä ö", element is IHtmlTextAreaElement text ? text.Value.Trim() : element.GetAttribute("value"));
        Assert.Contains("Du skriver vidare på utkastet", used.Text("draft"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_of_an_answer_about_goals_that_were_never_sent_out_is_no_answer()
    {
        var official = await app.SignInAsync(Role.Official);
        const string Path = "/processer/2/remisser/1/svar/sn";
        await KeepAsync(official, Path, "answer-form", ("Goals[0].Number", "99"), ("Answer", "Om något annat"));

        var used = await official.FollowAsync(await official.SubmitAsync(await official.GetAsync(Path), "[data-testid=use-draft]"));

        Assert.Equal(200, used.Status);
        Assert.DoesNotContain("Om något annat", used.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_goal_area_is_kept_and_saving_it_takes_the_draft_away()
    {
        var official = await app.SignInAsync(Role.Official);
        const string Path = "/processer/1/malomraden/1/andra";
        await KeepAsync(official, Path, "area", ("Meaning", "Utkast till innebörd"));

        var used = await official.FollowAsync(await official.SubmitAsync(await official.GetAsync(Path), "[data-testid=use-draft]"));
        var saved = await official.FollowAsync(await official.SubmitAsync(used, "[data-testid=area]"));

        Assert.Contains("Utkast till innebörd", saved.Html, StringComparison.Ordinal);
        Assert.Null((await official.GetAsync(Path)).Text("draft"));
        Assert.Equal(0, await DraftsAsync("/processer/1/malomraden/1/andra"));
    }

    [Fact]
    public async Task A_decision_half_minuted_comes_back_with_its_points()
    {
        var secretary = await app.SignInAsync(Role.Secretary);
        const string Path = "/organ/kf/sammantraden/2/punkter/2/beslut/nytt";
        await KeepAsync(
            secretary, Path, "decision-form",
            ("Form.Section", "17"), ("Form.Points[1].What", "Notes"), ("Form.Points[1].Wording", "Fullmäktige noterar redovisningen."));

        var used = await secretary.FollowAsync(await secretary.SubmitAsync(await secretary.GetAsync(Path), "[data-testid=use-draft]"));

        Assert.Equal("17", used.Document.QuerySelector("[name='Form.Section']")!.GetAttribute("value"));
        Assert.Equal("Notes", used.Document.QuerySelector("[name='Form.Points[1].What'] option[selected]")!.GetAttribute("value"));
        Assert.Equal("Fullmäktige noterar redovisningen.", ((IHtmlTextAreaElement)used.Document.QuerySelector("[name='Form.Points[1].Wording']")!).Value.Trim());
    }

    [Fact]
    public async Task A_draft_is_nobody_elses()
    {
        var (first, second) = (await app.SignInAsync(Role.Official), await app.SignInAsync(Role.Official));
        const string Path = "/processer/1/mal/2/andra";
        await KeepAsync(first, Path, "goal-form", ("Wording", "Bara mitt"));

        var theirs = await second.GetAsync(Path);
        var asked = await second.GetAsync(Path + "?utkast=anvant");
        await PostAsync(second, theirs, "/utkast/borttagning", ("sida", Path));

        Assert.Null(theirs.Text("draft"));
        Assert.DoesNotContain("Bara mitt", asked.Html, StringComparison.Ordinal);
        Assert.NotNull((await first.GetAsync(Path)).Text("draft"));
    }

    [Fact]
    public async Task A_draft_is_thrown_away_and_what_is_stored_stands_in_the_form()
    {
        var official = await app.SignInAsync(Role.Official);
        const string Path = "/processer/1/mal/2/andra";
        await KeepAsync(official, Path, "goal-form", ("ShortName", "Kastas"));

        var answer = await official.SubmitAsync(await official.GetAsync(Path), "[data-testid=drop-draft]");
        var page = await official.FollowAsync(answer);

        Assert.Equal(Path, answer.Location);
        Assert.Null(page.Text("draft"));
        Assert.DoesNotContain("Kastas", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_an_older_draft_waits_for_its_choice_nothing_is_kept_over_it()
    {
        var official = await app.SignInAsync(Role.Official);
        const string Path = "/processer/1/mal/3/andra";
        var clean = await official.GetAsync(Path);
        await KeepAsync(official, Path, "goal-form", ("Wording", "Det äldre"));

        var waiting = await official.GetAsync(Path);
        var failed = await official.SubmitAsync(waiting, "[data-testid=goal-form]", ("ShortName", ""));

        Assert.NotNull(clean.Document.QuerySelector("[data-testid=goal-form]")!.GetAttribute("data-draft"));
        Assert.Null(waiting.Document.QuerySelector("[data-testid=goal-form]")!.GetAttribute("data-draft"));
        Assert.Equal(422, failed.Status);
        Assert.NotNull(failed.Text("draft"));
        Assert.Null(failed.Document.QuerySelector("[data-testid=goal-form]")!.GetAttribute("data-draft"));
    }

    [Fact]
    public async Task A_draft_of_an_older_version_meets_what_was_saved_since()
    {
        var (first, second) = (await app.SignInAsync(Role.Official), await app.SignInAsync(Role.Official));
        const string Path = "/processer/1/malomraden/2/andra";
        await KeepAsync(first, Path, "area", ("Meaning", "Den enas utkast"));
        await second.SubmitAsync(await second.GetAsync(Path), "[data-testid=area]", ("Meaning", "Den andras text"));

        var used = await first.FollowAsync(await first.SubmitAsync(await first.GetAsync(Path), "[data-testid=use-draft]"));
        var conflict = await first.SubmitAsync(used, "[data-testid=area]");

        Assert.Equal(409, conflict.Status);
        Assert.Contains("Den andras text", conflict.Document.QuerySelector(".conflict")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Den enas utkast", conflict.Document.QuerySelector(".conflict")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await DraftsAsync(Path));
    }

    [Fact]
    public async Task In_English_it_is_the_same_draft_and_told_in_English()
    {
        var official = await app.SignInAsync(Role.Official);
        var kept = await KeepAsync(official, "/en/processer/1/mal/ny", "goal-form", ("ShortName", "Ett nytt mål"));

        var page = await official.GetAsync("/en/processer/1/mal/ny");
        var used = await official.SubmitAsync(page, "[data-testid=use-draft]");

        Assert.Matches(@"^Saved automatically at \d\d:\d\d$", kept);
        Assert.Contains("You have an unsaved draft from ", page.Text("draft"), StringComparison.Ordinal);
        Assert.Equal("/en/processer/1/mal/ny?utkast=anvant", used.Location);
        Assert.Contains("Du har ett osparat utkast", (await official.GetAsync("/processer/1/mal/ny")).Text("draft"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_draft_keeps_the_last_words_leaves_no_trail_and_holds_no_token()
    {
        var official = await app.SignInAsync(Role.Official);
        const string Path = "/processer/1/mal/4/andra";
        var entries = await app.ReadAsync(db => db.AuditEntries.CountAsync());
        await KeepAsync(official, Path, "goal-form", ("Wording", "Först"));
        await KeepAsync(official, Path.ToUpperInvariant(), "goal-form", ("Wording", "Sist"));

        var fields = await app.ReadAsync(db => db.Drafts.Where(draft => draft.PageKey == Path).Select(draft => draft.Fields).SingleAsync());

        Assert.Contains("Sist", fields, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, fields, StringComparison.Ordinal);
        Assert.Equal(entries, await app.ReadAsync(db => db.AuditEntries.CountAsync()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("processer/1")]
    [InlineData("//ond.example/")]
    [InlineData("/\\ond.example")]
    [InlineData("https://ond.example/")]
    [InlineData("/processer/1?utkast=anvant")]
    public async Task A_page_that_is_not_ours_has_no_draft_and_leads_nowhere(string? page)
    {
        var official = await app.OfficialAsync();
        var form = await official.GetAsync("/processer/1/mal/ny");

        Assert.Equal(400, (await PostAsync(official, form, $"/utkast?sida={Uri.EscapeDataString(page ?? "")}", ("ShortName", "x"))).Status);
        Assert.Equal(400, (await PostAsync(official, form, "/utkast/anvandning", ("sida", page))).Status);
        Assert.Equal(400, (await PostAsync(official, form, "/utkast/borttagning", ("sida", page))).Status);
    }

    [Fact]
    public async Task A_draft_longer_than_any_form_is_not_kept()
    {
        var official = await app.SignInAsync(Role.Official);
        var form = await official.GetAsync("/processer/1/mal/ny");

        Assert.Equal(400, (await PostAsync(official, form, "/utkast?sida=" + new string('/', 1) + new string('a', 200), ("ShortName", "x"))).Status);
        Assert.Equal(413, (await PostAsync(official, form, "/utkast?sida=/processer/1/mal/ny", ("Wording", new string('x', 70_000)))).Status);
        Assert.Null((await official.GetAsync("/processer/1/mal/ny")).Text("draft"));
    }

    [Fact]
    public async Task A_person_keeps_a_hundred_drafts_and_the_oldest_makes_room()
    {
        var official = await app.SignInAsync(Role.Official);
        var form = await official.GetAsync("/processer/1/mal/ny");

        for (var i = 1; i <= 102; i++)
        {
            Assert.Equal(200, (await PostAsync(official, form, $"/utkast?sida=/processer/1/mal/{1000 + i}/andra", ("ShortName", "x"))).Status);
        }

        var keys = await app.ReadAsync(db => db.Drafts.Where(draft => draft.PageKey.StartsWith("/processer/1/mal/1") && draft.PageKey.Length == "/processer/1/mal/1001/andra".Length).Select(draft => draft.PageKey).ToListAsync());
        Assert.Equal(100, keys.Count);
        Assert.DoesNotContain("/processer/1/mal/1002/andra", keys);
        Assert.Contains("/processer/1/mal/1102/andra", keys);
    }

    [Fact]
    public async Task Many_windows_that_begin_one_draft_at_once_make_one()
    {
        app.ExpectWarning("Microsoft.EntityFrameworkCore");
        var official = await app.SignInAsync(Role.Official);
        var form = await official.GetAsync("/processer/1/mal/ny");

        var answers = await Task.WhenAll(Enumerable.Range(1, 8).Select(i => PostAsync(official, form, "/utkast?sida=/processer/1/mal/77/andra", ("ShortName", $"{i}"))));

        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        Assert.Equal(1, await DraftsAsync("/processer/1/mal/77/andra"));
    }

    private Task<int> DraftsAsync(string key) => app.ReadAsync(db => db.Drafts.CountAsync(draft => draft.PageKey == key));

    /// <summary>Fills in the form and keeps it, as its script does.</summary>
    private static async Task<string> KeepAsync(Visitor visitor, string path, string form, params (string Name, string? Value)[] fields)
    {
        var page = await visitor.GetAsync(path);
        var element = (IHtmlFormElement)page.Document.QuerySelector($"[data-testid={form}]")!;
        var address = element.GetAttribute("data-draft") ?? "";
        element.SetAttribute("action", address.Length > 0 ? address : $"/utkast?sida={path.ToLowerInvariant()}");
        element.SetAttribute("method", "post");
        var answer = await visitor.SubmitAsync(page, element, fields);
        Assert.Equal(200, answer.Status);
        return answer.Html;
    }

    private static Task<Page> PostAsync(Visitor visitor, Page page, string path, params (string Name, string? Value)[] fields) => visitor.PostAsync(
        path,
        [
            new(Token, page.Document.QuerySelector($"[name={Token}]")!.GetAttribute("value")!),
            .. fields.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Name, field.Value!)),
        ]);
}
