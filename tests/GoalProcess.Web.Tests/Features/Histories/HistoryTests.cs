using System.Text.RegularExpressions;
using GoalProcess.Domain.Access;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Tests.Features.Histories;

/// <summary>What has been done to a thing is told on its page, in words, newest first; the latest move of a keyword can be undone there.</summary>
public sealed partial class HistoryTests(DemoApp app) : IClassFixture<DemoApp>
{
    private const string Form = "[data-testid=keyword]";
    private const string Undo = "[data-testid=undo-move]";

    [Fact]
    public async Task A_keyword_tells_of_its_moves_with_the_names_of_areas_newest_first()
    {
        var official = await app.OfficialAsync();
        var address = await NewKeywordAsync(official, "Vattentorn");
        await MoveAsync(official, address, "1-Meaning");
        await MoveAsync(official, address, "2-Programme");
        await official.SubmitAsync(await official.GetAsync(address), Form, ("Text", "Vattentorn i Lindåkra"), ("SourceText", "Workshop den 22 mars"));

        var history = await ItemsAsync(await app.ReaderAsync(), address);

        Assert.Equal(["Ett nyckelord ändrades", "Nyckelord flyttades", "Nyckelord flyttades", "Ett nyckelord lades till"], history.Select(item => item.Act));
        Assert.Contains("Nyckelord Vattentorn", Plain(history[0].Text), StringComparison.Ordinal);
        Assert.Contains("infogat: i Lindåkra", Plain(history[0].Text), StringComparison.Ordinal);
        Assert.Contains("Målområde från Hållbar tillväxt och samhällsplanering → till Utbildning, arbete och näringsliv", Plain(history[1].Text), StringComparison.Ordinal);
        Assert.Contains("Hög från Målens innebörd → till Underlag till program och strategi", Plain(history[1].Text), StringComparison.Ordinal);
        Assert.Contains("Målområde från Osorterat → till Hållbar tillväxt", Plain(history[2].Text), StringComparison.Ordinal);
        Assert.DoesNotContain("Hög", history[2].Text, StringComparison.Ordinal);
        Assert.Contains("Nyckelord Vattentorn", Plain(history[3].Text), StringComparison.Ordinal);
        Assert.All(history, item => Assert.Contains("Öberg", item.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_coded_contribution_tells_which_keyword_it_led_to()
    {
        var history = await ItemsAsync(await app.ReaderAsync(), "/processer/1/forslag/3");

        Assert.Contains("Nyckelord Tätortsnära natur", Plain(history[0].Text), StringComparison.Ordinal);
        Assert.Contains("till Hållbar tillväxt och samhällsplanering", Plain(history[0].Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_English_it_is_told_in_English()
    {
        var official = await app.OfficialAsync();
        var address = await NewKeywordAsync(official, "Vindskydd");
        await MoveAsync(official, address, "1-Meaning");

        var history = await ItemsAsync(official, "/en" + address);

        Assert.Equal(["Keywords were moved", "A keyword was added"], history.Select(item => item.Act));
        Assert.Contains("Goal area from Unsorted → to Hållbar tillväxt", Plain(history[0].Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_latest_move_is_undone_on_the_keywords_own_page_and_restores_exactly()
    {
        var official = await app.OfficialAsync();
        var address = await NewKeywordAsync(official, "Cykelparkering");
        await MoveAsync(official, address, "1-Programme");
        await MoveAsync(official, address, "3-Meaning");
        var page = await official.GetAsync(address);
        Assert.Contains("Hållbar tillväxt och samhällsplanering: Underlag till program och strategi", Plain(page.Text("undo-move")!), StringComparison.Ordinal);

        var undone = await official.FollowAsync(await official.SubmitAsync(page, Undo));

        Assert.Contains("Flytten är ångrad", undone.Html, StringComparison.Ordinal);
        Assert.Contains("A Hållbar tillväxt", undone.Text("facts"), StringComparison.Ordinal);
        Assert.Contains("Underlag till program och strategi", undone.Text("facts"), StringComparison.Ordinal);
        Assert.Equal("Nyckelord flyttades", (await ItemsAsync(official, address))[0].Act);
    }

    [Fact]
    public async Task A_move_between_heaps_alone_is_undone_too()
    {
        var official = await app.OfficialAsync();
        var address = await NewKeywordAsync(official, "Snöröjning", to: "2-Meaning");
        await MoveAsync(official, address, "2-Programme");

        var undone = await official.FollowAsync(await official.SubmitAsync(await official.GetAsync(address), Undo));

        Assert.Contains("B Utbildning, arbete och näringsliv", undone.Text("facts"), StringComparison.Ordinal);
        Assert.Contains("Målens innebörd", undone.Text("facts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_move_that_another_has_followed_is_not_undone_unseen()
    {
        var (first, second) = (await app.OfficialAsync(), await app.SignInAsync(Role.Official));
        var address = await NewKeywordAsync(first, "Gatubelysning");
        await MoveAsync(first, address, "1-Meaning");
        var page = await first.GetAsync(address);
        await MoveAsync(second, address, "2-Meaning");

        var answer = await first.SubmitAsync(page, Undo);

        Assert.Equal(409, answer.Status);
        Assert.Contains("Någon annan hann spara", answer.Text("overtaken"), StringComparison.Ordinal);
        Assert.Contains("B Utbildning, arbete och näringsliv", answer.Text("facts"), StringComparison.Ordinal);
        Assert.Equal(address, answer.Document.QuerySelector(Form)!.GetAttribute("action"));
    }

    [Fact]
    public async Task A_move_overtaken_shows_the_keyword_with_the_contributions_behind_it()
    {
        var official = await app.OfficialAsync();
        var address = (await official.GetAsync("/processer/1/forslag/3")).Document.QuerySelector("[data-testid=coding] a[href*='/nyckelord/']")!.GetAttribute("href")!;
        await MoveAsync(official, address, "2-Meaning");
        var page = await official.GetAsync(address);
        await MoveAsync(official, address, "3-Meaning");

        var answer = await official.SubmitAsync(page, Undo);

        Assert.Equal(409, answer.Status);
        Assert.Contains("Förslag 3", page.Text("contributions"), StringComparison.Ordinal);
        Assert.Equal(page.Text("contributions"), answer.Text("contributions"));
    }

    [Fact]
    public async Task A_move_from_an_area_that_has_been_withdrawn_is_said_not_to_be_undone()
    {
        var official = await app.OfficialAsync();
        await official.SubmitAsync(await official.GetAsync("/processer/1/malomraden/ny"), "[data-testid=area]", ("Name", "Ett område för mycket"));
        var address = await NewKeywordAsync(official, "Badplatser", to: "5-Meaning");
        await MoveAsync(official, address, "1-Meaning");
        await official.SubmitAsync(await official.GetAsync("/processer/1/malomraden/5/aterkallelse"), "[data-testid=withdrawal]", ("Because", "Slås ihop"));

        var answer = await official.FollowAsync(await official.SubmitAsync(await official.GetAsync(address), Undo));

        Assert.Contains("Flytten kunde inte ångras.", answer.Html, StringComparison.Ordinal);
        Assert.Contains("A Hållbar tillväxt", answer.Text("facts"), StringComparison.Ordinal);
        Assert.Contains("Målområde från Ett område för mycket → till Hållbar tillväxt", Plain((await ItemsAsync(official, address))[0].Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_who_only_read_see_the_history_and_undo_nothing()
    {
        var official = await app.OfficialAsync();
        var address = await NewKeywordAsync(official, "Utsiktstorn");
        await MoveAsync(official, address, "1-Meaning");

        var page = await (await app.ReaderAsync()).GetAsync(address);

        Assert.NotNull(page.Text("history"));
        Assert.Null(page.Text("undo-move"));
    }

    [Fact]
    public async Task A_goal_tells_of_its_words_its_ties_and_the_keywords_it_rests_on()
    {
        var official = await app.OfficialAsync();
        const string Goal = "/processer/1/mal/4";
        var edit = await official.GetAsync(Goal + "/andra");
        var wording = edit.Document.QuerySelector("#Wording")!.TextContent;
        await official.SubmitAsync(edit, "[data-testid=goal-form]", ("Wording", wording.Trim() + " hela livet"), ("KeywordNumbers", "1"), ("Because", "Ett tillägg"));
        var page = await official.GetAsync(Goal);
        await official.SubmitAsync(page, "[data-testid=ties] form[action*=kopplingar]");

        var history = await ItemsAsync(official, Goal);

        Assert.Equal(["En koppling togs bort från ett mål", "Ett mål ändrades"], history.Take(2).Select(item => item.Act));
        Assert.Contains("Koppling: ", Plain(history[0].Text), StringComparison.Ordinal);
        Assert.Contains("Skäl: Ett tillägg", Plain(history[1].Text), StringComparison.Ordinal);
        Assert.Contains("infogat: hela livet", Plain(history[1].Text), StringComparison.Ordinal);
        Assert.Contains("Nyckelord togs bort:", Plain(history[1].Text), StringComparison.Ordinal);
        Assert.Contains("Ett mål kopplades", history.Select(item => item.Act));
    }

    [Fact]
    public async Task A_body_tells_whose_seat_was_ended_and_when()
    {
        var administrator = await app.SignInAsync(Role.Administrator);
        await administrator.SubmitAsync(await administrator.GetAsync("/organ/ks/platser/13"), "[data-testid=end-form]", ("End.Day", "2019-03-15"));

        var history = await ItemsAsync(await app.ReaderAsync(), "/organ/ks");

        Assert.Equal("En plats avslutades", history[0].Act);
        Assert.Contains("Plats: Maria Hedlund", Plain(history[0].Text), StringComparison.Ordinal);
        Assert.Contains("Till och med från 31 december 2022 → till 15 mars 2019", Plain(history[0].Text), StringComparison.Ordinal);
        Assert.Equal("Tillagt", history[^1].Act);
    }

    [Fact]
    public async Task A_new_committee_tells_what_it_belongs_to()
    {
        var administrator = await app.SignInAsync(Role.Administrator);
        var whole = await app.ReadAsync(db => db.Bodies.Where(body => body.Code == "KS").Select(body => body.Id).SingleAsync());
        await administrator.SubmitAsync(
            await administrator.GetAsync("/organ/nytt"), "[data-testid=body-form]",
            ("Code", "PU"), ("NameSv", "Personalutskottet"), ("NameEn", "Staff Committee"), ("Kind", "WorkingCommittee"), ("PartOfId", $"{whole}"));

        Assert.Contains("Hör till Kommunstyrelsen", Plain((await ItemsAsync(administrator, "/organ/pu")).Single().Text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/processer/1/nyckelord/1")]
    [InlineData("/processer/1/malomraden/1")]
    [InlineData("/processer/1/mal/1")]
    [InlineData("/processer/1/arenden/1")]
    [InlineData("/processer/1/tidigare-mal/1/andra")]
    [InlineData("/processer/1/steg/9")]
    [InlineData("/organ/ks")]
    public async Task Every_page_tells_its_history_without_keys_and_names_of_code(string address)
    {
        var official = await app.OfficialAsync();

        foreach (var language in new[] { "", "/en" })
        {
            var page = await official.GetAsync(language + address);
            var history = page.Document.QuerySelector("[data-testid=history]")!;

            Assert.NotEmpty(history.QuerySelectorAll("ol > li"));
            Assert.DoesNotMatch(Key(), history.TextContent);
            Assert.DoesNotMatch(NameOfCode(), history.TextContent);
        }
    }

    private static async Task<string> NewKeywordAsync(Visitor official, string word, string to = "0-Meaning")
    {
        await official.SubmitAsync(await official.GetAsync("/processer/1/nyckelord/ny"), Form, ("Text", word), ("To", to));
        var list = await official.GetAsync($"/processer/1/nyckelord?sok={Uri.EscapeDataString(word)}");
        return list.Document.QuerySelectorAll(".keyword-text a").Single(link => link.TextContent == word).GetAttribute("href")!;
    }

    private static async Task MoveAsync(Visitor official, string address, string to)
    {
        var answer = await official.SubmitAsync(
            await official.GetAsync("/processer/1/nyckelord"), "[data-testid=move]", ("Numbers", address.Split('/')[^1]), ("To", to));
        Assert.Equal(302, answer.Status);
    }

    private static async Task<List<(string Act, string Text)>> ItemsAsync(Visitor visitor, string address) =>
    [
        .. (await visitor.GetAsync(address)).Document.QuerySelectorAll("[data-testid=history] ol > li")
            .Select(item => (item.QuerySelector("strong")!.TextContent, item.TextContent)),
    ];

    private static string Plain(string text) => Spaces().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-", RegexOptions.IgnoreCase)]
    private static partial Regex Key();

    [GeneratedRegex(@"[a-z][A-Z][a-z]|\{|\bnull\b")]
    private static partial Regex NameOfCode();
}
