using System.Globalization;
using AngleSharp.Html.Dom;
using GoalProcess.Domain.Goals;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Tests.Features.Dialogues;

/// <summary>What a resident says is entered, coded and found again from where it led.</summary>
public abstract class ContributionTests(DemoApp app)
{
    private const string List = "/processer/1/forslag";
    private const string Form = "[data-testid=contribution-form]";
    private const string Coding = "[data-testid=coding-form]";

    [Fact]
    public async Task The_list_is_what_the_address_says_and_an_unknown_word_is_as_if_not_there()
    {
        var reader = await app.ReaderAsync();

        var all = await reader.GetAsync(List);
        var left = await reader.GetAsync($"{List}?okodade=1");
        var handed = await reader.GetAsync($"{List}?hog=overlamnat");

        Assert.Contains("Kodat", all.Text("contributions"), StringComparison.Ordinal);
        Assert.DoesNotContain(left.Document.QuerySelectorAll("[data-testid=contributions] .status"), status => status.TextContent.Trim() == "Kodat");
        Assert.DoesNotContain("Strategi och program", handed.Text("contributions"), StringComparison.Ordinal);

        foreach (var wild in new[] { "hog=finnsinte", "omrade=%C3%A5", "okodade=ja", "sida=-1", "sida=99999999999999999999", "hog=7&omrade=zz&sida=x" })
        {
            Assert.Equal((200, all.Text("contributions")), await ListedAsync($"{List}?{wild}"));
        }

        async Task<(int, string?)> ListedAsync(string address) => await reader.GetAsync(address) is { } page ? (page.Status, page.Text("contributions")) : default;
    }

    [Fact]
    public async Task An_official_enters_a_contribution_and_a_late_one_is_received_and_marked()
    {
        var official = await app.OfficialAsync();

        var page = await official.FollowAsync(await AddAsync(official, "Sent men bra", "2019-05-02"));

        Assert.Equal(200, page.Status);
        Assert.Contains("Sent men bra", page.Text("words"), StringComparison.Ordinal);
        Assert.Contains("Inkom för sent", page.Text("state"), StringComparison.Ordinal);
        Assert.Contains("Förslaget är registrerat", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contribution_without_words_keeps_the_rest()
    {
        var official = await app.OfficialAsync();
        var before = await CountAsync();

        var page = await official.SubmitAsync(await official.GetAsync($"{List}/ny"), Form, ("Channel", "Meeting"), ("Group", "Biblioteket"), ("Words", ""));

        Assert.Equal((422, "Skriv förslaget"), (page.Status, page.Errors.Single()));
        Assert.Equal("Biblioteket", (page.Document.QuerySelector("#Group") as IHtmlInputElement)?.Value);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Coded_to_a_keyword_it_is_found_on_the_keyword_and_on_the_goal()
    {
        var official = await app.OfficialAsync();
        var number = await NumberOfAsync(official, "Spårvagn till alla byar före nästa val");
        var keyword = await app.ReadAsync(db => db.Goals.Where(goal => goal.Number == 1 && goal.ProcessId == db.Processes.First(process => process.Number == 1).Id)
            .SelectMany(goal => goal.Keywords).Join(db.Keywords, link => link.KeywordId, each => each.Id, (_, each) => each.Number).OrderBy(each => each).FirstAsync());

        var coded = await official.FollowAsync(await official.SubmitAsync(
            await official.GetAsync($"{List}/{number}"), Coding, ("Coding.Heap", "Meaning"), ("Coding.AreaNumber", "1"), ("Coding.KeywordNumbers", $"{keyword}"), ("Coding.Note", "Från torgmötet")));

        Assert.Equal(200, coded.Status);
        Assert.Contains("Från torgmötet", coded.Text("coding"), StringComparison.Ordinal);
        var reader = await app.ReaderAsync();
        Assert.Contains("Spårvagn till alla byar", (await reader.GetAsync($"/processer/1/nyckelord/{keyword}")).Text("contributions"), StringComparison.Ordinal);
        Assert.Contains("Spårvagn till alla byar", (await reader.GetAsync("/processer/1/mal/1")).Text("contributions"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_keyword_is_made_of_it()
    {
        var official = await app.OfficialAsync();
        var number = await NumberOfAsync(official, "Bygg en luftbana");

        var coded = await official.FollowAsync(await official.SubmitAsync(
            await official.GetAsync($"{List}/{number}"), Coding, ("Coding.Heap", "Meaning"), ("Coding.NewKeyword", "Luftbanor")));

        Assert.Contains("Luftbanor", coded.Text("coding"), StringComparison.Ordinal);
        Assert.Equal(KeywordSourceKind.Contribution, await app.ReadAsync(db => db.Keywords.Where(each => each.Text == "Luftbanor").Select(each => each.SourceKind).SingleAsync()));
    }

    [Fact]
    public async Task A_coding_that_leads_nowhere_is_refused_and_one_without_a_heap_is_not_read()
    {
        var official = await app.OfficialAsync();
        var page = await official.GetAsync($"{List}/{await NumberOfAsync(official, "Laga gropen på Storgatan")}");

        var empty = await official.SubmitAsync(page, Coding, ("Coding.Note", "Vem tar den?"));
        var nowhere = await official.SubmitAsync(page, Coding, ("Coding.Heap", "ConcreteProposal"), ("Coding.Note", "Vem tar den?"));
        var handed = await official.SubmitAsync(page, Coding, ("Coding.Heap", "ConcreteProposal"), ("Coding.HandedTo", "Gatukontoret"));

        Assert.Equal((422, "Välj hög"), (empty.Status, empty.Errors.Single()));
        Assert.Equal(409, nowhere.Status);
        Assert.NotNull(nowhere.Document.QuerySelector(".refusal"));
        Assert.All([empty, nowhere], each => Assert.Equal("Vem tar den?", each.Document.QuerySelector("#Coding_Note")?.TextContent.Trim()));
        Assert.Equal(302, handed.Status);
    }

    [Fact]
    public async Task What_someone_else_has_coded_meanwhile_is_not_written_over()
    {
        var official = await app.OfficialAsync();
        var page = await official.GetAsync($"{List}/{await NumberOfAsync(official, "Två läser samtidigt")}");
        Assert.Equal(302, (await official.SubmitAsync(page, Coding, ("Coding.Heap", "Programme"))).Status);

        var second = await official.SubmitAsync(page, Coding, ("Coding.Heap", "ConcreteProposal"), ("Coding.HandedTo", "Kulturskolan"));

        Assert.Equal(409, second.Status);
        Assert.NotNull(second.Text("overtaken"));
        Assert.Equal("Kulturskolan", (second.Document.QuerySelector("#Coding_HandedTo") as IHtmlInputElement)?.Value);
        Assert.Equal(302, (await official.SubmitAsync(second, Coding)).Status);
    }

    [Fact]
    public async Task Save_and_next_leads_through_all_that_are_left_in_order_and_then_to_the_list()
    {
        var official = await app.OfficialAsync();
        var last = await NumberOfAsync(official, "Det sista i raden");
        var waiting = await app.ReadAsync(db => db.Contributions
            .Where(each => each.CodedAt == null && each.ProcessId == db.Processes.First(process => process.Number == 1).Id)
            .OrderBy(each => each.Number).Select(each => each.Number).ToListAsync());
        var walked = new List<int>();
        var address = $"{List}/{waiting[0]}";

        while (address != List)
        {
            walked.Add(int.Parse(address.Split('/')[^1], CultureInfo.InvariantCulture));
            Assert.True(walked.Count <= waiting.Count);
            address = (await official.SubmitAsync(await official.GetAsync(address), Coding, ("Coding.Heap", "Programme"), ("Coding.ThenNext", "true"))).Location!;
        }

        Assert.Equal(waiting, walked);
        Assert.Equal(last, walked[^1]);
        Assert.Contains("Inga fler förslag väntar", (await official.GetAsync(List)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_who_may_not_edit_read_it_without_a_form_and_are_refused()
    {
        var reader = await app.ReaderAsync();
        var token = (await reader.GetAsync("/")).Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var page = await reader.GetAsync($"{List}/1");

        Assert.Equal(200, page.Status);
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
        Assert.Equal(403, (await reader.GetAsync($"{List}/ny")).Status);

        foreach (var address in new[] { "ny", "1/kodning" })
        {
            Assert.Equal(403, (await reader.PostAsync($"{List}/{address}", [new("__RequestVerificationToken", token), new("Coding.Heap", "Programme")])).Status);
        }
    }

    private static async Task<Page> AddAsync(Visitor official, string words, string day = "2019-03-26") => await official.SubmitAsync(
        await official.GetAsync($"{List}/ny"), Form, ("Channel", "PhysicalPlace"), ("ReceivedOn", day), ("Words", words));

    private static async Task<int> NumberOfAsync(Visitor official, string words) =>
        int.Parse((await AddAsync(official, words)).Location!.Split('/')[^1], CultureInfo.InvariantCulture);

    private Task<int> CountAsync() => app.ReadAsync(db => db.Contributions.CountAsync());
}

public sealed class SqliteContributionTests(DemoApp app) : ContributionTests(app), IClassFixture<DemoApp>;

public sealed class SqlServerContributionTests(SqlServerDemoApp app) : ContributionTests(app), IClassFixture<SqlServerDemoApp>;
