using GoalProcess.Domain.Access;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Tests.Features.Goals;

public abstract class GoalTests(DemoApp app)
{
    private const string List = "/processer/1/mal";
    private const string Form = "[data-testid=goal-form]";

    [Fact]
    public async Task The_list_counts_the_goals_against_the_ambition_and_tells_the_state_of_each()
    {
        var page = await (await app.ReaderAsync()).GetAsync(List);

        Assert.Equal(200, page.Status);
        Assert.Matches(@"^\d+ mål\. Ambitionen är 4–5\.$", page.Document.QuerySelector(".page-head-lead")?.TextContent);
        Assert.Contains("Hållbar utveckling i hela kommunen", page.Text("goals"), StringComparison.Ordinal);
        Assert.Contains("Utkast", page.Text("goals"), StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main form, main .btn"));
    }

    [Fact]
    public async Task A_goal_shows_its_text_its_ties_and_the_chain_it_stands_in()
    {
        var page = await (await app.ReaderAsync()).GetAsync($"{List}/1");

        Assert.Equal("Mål 1: Hållbar utveckling i hela kommunen", page.H1);
        Assert.Contains("1 januari 2020 – 31 december 2026", page.Text("goal"), StringComparison.Ordinal);
        Assert.Contains("Kollektivtrafik", page.Text("keywords"), StringComparison.Ordinal);
        Assert.Contains("Delmål 11.3", page.Text("ties"), StringComparison.Ordinal);
        Assert.Matches("Vision 2030: En plats i rörelse[\\s\\S]*Värdegrund: Tanke och omtanke[\\s\\S]*A Hållbar tillväxt[\\s\\S]*Mål 1:", page.Text("chain"));
        Assert.NotEmpty(page.Document.QuerySelectorAll("ins, del"));
    }

    [Fact]
    public async Task A_goal_is_drafted_from_an_area_worded_anew_and_withdrawn()
    {
        var official = await app.OfficialAsync();
        var number = await AddAsync(official, "Skriva och ändra", "?omrade=2");
        var edit = await official.GetAsync($"{List}/{number}/andra");

        var saved = await official.FollowAsync(await official.SubmitAsync(
            edit, Form, ("Wording", "Kommunen ska vara öppen"), ("Because", "Kortare"), ("KeywordNumbers", "1")));
        var withdrawal = await official.GetAsync($"{List}/{number}/aterkallelse");
        var gone = await official.FollowAsync(await official.SubmitAsync(withdrawal, "[data-testid=withdrawal]", ("Because", "Ryms i mål 1")));

        Assert.Contains("Mål ”Skriva och ändra” är sparat.", saved.Html, StringComparison.Ordinal);
        Assert.Contains("Kommunen ska vara öppen", saved.Text("goal"), StringComparison.Ordinal);
        Assert.Contains("B Utbildning, arbete och näringsliv", saved.Text("goal"), StringComparison.Ordinal);
        Assert.Single(saved.Document.QuerySelectorAll("[data-testid=keywords] .chip"));
        Assert.Contains("är återkallat", gone.Html, StringComparison.Ordinal);
        Assert.Equal(404, (await official.GetAsync($"{List}/{number}")).Status);
    }

    [Fact]
    public async Task A_goal_that_cannot_be_read_is_not_saved_and_everything_typed_is_kept()
    {
        var official = await app.OfficialAsync();
        var form = await official.GetAsync($"{List}/ny");

        var page = await official.SubmitAsync(
            form, Form, ("ShortName", "Kvar"), ("Wording", new string('ö', 401)), ("ValidTo", "2019-01-01"), ("KeywordNumbers", "1"));

        Assert.Equal(422, page.Status);
        Assert.Equal(
            ["Målformuleringen är 401 tecken. Högst 400 får plats.", "Sista dagen kan inte vara före den första", "Skriv varför målet formuleras så"],
            page.Errors);
        Assert.Equal("Kvar", page.Document.QuerySelector("#ShortName")?.GetAttribute("value"));
        Assert.NotNull(page.Document.QuerySelector("#ord-1[checked]"));
        Assert.NotNull(page.Document.QuerySelector("#Wording[aria-invalid=true]"));
    }

    [Fact]
    public async Task A_new_wording_without_a_reason_is_refused_and_kept_in_the_form()
    {
        var official = await app.OfficialAsync();
        var number = await AddAsync(official, "Utan skäl");

        var refused = await official.SubmitAsync(await official.GetAsync($"{List}/{number}/andra"), Form, ("Wording", "Något helt annat"));

        Assert.Equal(409, refused.Status);
        Assert.Equal("Något helt annat", refused.Document.QuerySelector("#Wording")?.TextContent.Trim());
        Assert.Equal("Utan skäl ska gälla", await WordingAsync(number));
    }

    [Theory]
    [InlineData("mine", "Den andras text")]
    [InlineData("theirs", "Den enas text")]
    [InlineData("both", "Den enas text")]
    public async Task Two_people_editing_a_goal_choose_what_becomes_of_it(string choice, string stored)
    {
        var (first, second) = (await app.OfficialAsync(), await app.SignInAsync(Role.Official));
        var number = await AddAsync(first, $"Samtidigt {choice}");
        var (theirs, mine) = (await first.GetAsync($"{List}/{number}/andra"), await second.GetAsync($"{List}/{number}/andra"));
        await first.SubmitAsync(theirs, Form, ("Wording", "Den enas text"), ("Because", "Den ena"));

        var conflict = await second.SubmitAsync(mine, Form, ("Wording", "Den andras text"), ("Because", "Den andra"));
        var afterConflict = await WordingAsync(number);
        var chosen = await second.FollowAsync(await second.SubmitAsync(conflict, Form, ("ConflictChoice", choice)));

        Assert.Equal(409, conflict.Status);
        Assert.Equal("Den enas text", afterConflict);
        Assert.Contains("har sparat en nyare version", conflict.Html, StringComparison.Ordinal);
        Assert.Contains("Den enas text", conflict.Document.QuerySelector(".conflict")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("Den andras text", conflict.Document.QuerySelector(".conflict")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(stored, await WordingAsync(number));
        Assert.Equal(
            choice switch { "mine" => null, "theirs" => "Den enas text", _ => "Den enas text\n\nDen andras text" },
            chosen.Document.QuerySelector("#Wording")?.TextContent.Trim().ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task What_was_edited_from_both_texts_can_be_saved()
    {
        var (first, second) = (await app.OfficialAsync(), await app.SignInAsync(Role.Official));
        var number = await AddAsync(first, "Båda till en");
        var (theirs, mine) = (await first.GetAsync($"{List}/{number}/andra"), await second.GetAsync($"{List}/{number}/andra"));
        await first.SubmitAsync(theirs, Form, ("Wording", "Den enas text"), ("Because", "Den ena"));
        var conflict = await second.SubmitAsync(mine, Form, ("Wording", "Den andras text"), ("Because", "Den andra"));
        var both = await second.SubmitAsync(conflict, Form, ("ConflictChoice", "both"));

        var saved = await second.SubmitAsync(both, Form, ("Wording", "Bådas text"));

        Assert.Equal(302, saved.Status);
        Assert.Equal("Bådas text", await WordingAsync(number));
    }

    [Theory]
    [InlineData("", "Från version 2 till version 3")]
    [InlineData("?fran=1&till=3", "Från version 1 till version 3")]
    [InlineData("?fran=3&till=1", "Från version 3 till version 1")]
    [InlineData("?fran=99&till=-1", "Från version 2 till version 3")]
    [InlineData("?fran=%F0%9F%92%A9&till=99999999999999999999", "Från version 2 till version 3")]
    public async Task Two_versions_are_compared_whatever_the_address_says(string query, string compared)
    {
        var number = await app.ReadAsync(db => db.Goals.Where(goal => goal.ShortName == "Trygg, tillgänglig och delaktig" && goal.ProcessId == db.Processes.First(process => process.Number == 1).Id).Select(goal => goal.Number).SingleAsync());

        var page = await (await app.ReaderAsync()).GetAsync($"{List}/{number}/versioner{query}");

        Assert.Equal(200, page.Status);
        Assert.Contains(compared, page.Text("compare"), StringComparison.Ordinal);
        Assert.Equal(3, page.Document.QuerySelectorAll("[data-testid=versions] tbody tr").Length);
    }

    [Fact]
    public async Task A_goal_with_one_version_says_so()
    {
        var official = await app.OfficialAsync();
        var number = await AddAsync(official, "En version");

        Assert.Contains("Det finns bara en version.", (await official.GetAsync($"{List}/{number}/versioner")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ties_of_a_goal_are_added_and_removed()
    {
        var official = await app.OfficialAsync();
        var number = await AddAsync(official, "Kopplas");
        var form = await official.GetAsync($"{List}/{number}/kopplingar/ny?slag=ValueBase");
        var statement = form.Document.QuerySelector("#Lead option:last-child")?.GetAttribute("value");

        var tied = await official.FollowAsync(await official.SubmitAsync(
            form, "[data-testid=tie]", ("Lead", statement), ("Rationale", "Alla räknas"), ("Strength", "Whole")));
        var removed = await official.FollowAsync(await official.SubmitAsync(tied, "[data-testid=ties] form"));

        Assert.Contains("Värdegrund: Alla har betydelse", tied.Text("chain"), StringComparison.Ordinal);
        Assert.Contains("Koppling saknas", removed.Text("chain"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_keyword_or_area_of_nowhere_is_not_found()
    {
        var official = await app.OfficialAsync();
        var form = await official.GetAsync($"{List}/1/andra");

        Assert.Equal(404, (await official.SubmitAsync(form, Form, ("KeywordNumbers", "9999"))).Status);
        Assert.Equal(404, (await official.SubmitAsync(form, Form, ("AreaNumber", "99"))).Status);
    }

    [Theory]
    [InlineData($"{List}/ny")]
    [InlineData($"{List}/1/andra")]
    [InlineData($"{List}/1/aterkallelse")]
    [InlineData($"{List}/1/kopplingar/ny")]
    public async Task A_reader_is_refused_where_something_is_changed(string address) =>
        Assert.Equal(403, (await (await app.ReaderAsync()).GetAsync(address)).Status);

    [Theory]
    [InlineData("/processer/9/mal")]
    [InlineData("/processer/9/mal/1")]
    [InlineData("/processer/9/mal/1/versioner")]
    [InlineData($"{List}/99")]
    [InlineData($"{List}/99/andra")]
    [InlineData($"{List}/99/versioner")]
    public async Task What_does_not_exist_is_not_found(string address) =>
        Assert.Equal(404, (await (await app.OfficialAsync()).GetAsync(address)).Status);

    [Theory]
    [InlineData("")]
    [InlineData("/1")]
    [InlineData("/1/versioner")]
    public async Task A_reader_sees_the_same_pages_without_buttons(string path)
    {
        var page = await (await app.ReaderAsync()).GetAsync(List + path);

        Assert.Equal(200, page.Status);
        Assert.Empty(page.Document.QuerySelectorAll("main form[method=post], main .btn-primary, main .btn-danger"));
    }

    private async Task<int> AddAsync(Visitor official, string name, string query = "")
    {
        var answer = await official.SubmitAsync(
            await official.GetAsync($"{List}/ny{query}"), Form, ("ShortName", name), ("Wording", $"{name} ska gälla"), ("Because", "Ett första utkast"));
        Assert.Equal(302, answer.Status);
        return await app.ReadAsync(db => db.Goals.MaxAsync(goal => goal.Number));
    }

    private Task<string> WordingAsync(int number) =>
        app.ReadAsync(db => db.Goals.Where(goal => goal.Number == number).Select(goal => goal.Wording).SingleAsync());
}

[Collection<SqliteRooms>]
public sealed class SqliteGoalTests(DemoApp app) : GoalTests(app);

[Collection<SqlServerRooms>]
public sealed class SqlServerGoalTests(SqlServerDemoApp app) : GoalTests(app);
