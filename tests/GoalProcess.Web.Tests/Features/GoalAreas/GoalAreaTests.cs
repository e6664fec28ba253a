using GoalProcess.Domain.Access;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Tests.Features.GoalAreas;

public abstract class GoalAreaTests(DemoApp app)
{
    private const string Areas = "/processer/1/malomraden";

    [Fact]
    public async Task The_list_tells_the_decision_and_the_coverage_with_its_gaps()
    {
        var page = await (await app.ReaderAsync()).GetAsync(Areas);
        var coverage = page.Document.QuerySelectorAll("[data-testid=coverage] tbody tr");

        Assert.Equal(200, page.Status);
        Assert.Contains("Fastställt av kommunstyrelsen 6 mars 2019, §\u00a041", page.Text("area-1"), StringComparison.Ordinal);
        Assert.Equal(17, coverage.Length);
        Assert.All(coverage, row => Assert.Equal(
            row.ClassList.Contains("is-gap"), row.TextContent.Contains("Koppling saknas", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_area_is_added_shown_edited_and_withdrawn()
    {
        var official = await app.OfficialAsync();

        var number = await AddAsync(official, "Idrott");
        var edit = await official.GetAsync($"{Areas}/{number}/andra");
        var saved = await official.FollowAsync(await official.SubmitAsync(edit, "[data-testid=area]", ("Name", "Idrott och rörelse")));
        var withdrawal = await official.GetAsync($"{Areas}/{number}/aterkallelse");
        var silent = await official.SubmitAsync(withdrawal, "[data-testid=withdrawal]");
        var gone = await official.FollowAsync(await official.SubmitAsync(withdrawal, "[data-testid=withdrawal]", ("Because", "Ryms i ett annat")));

        Assert.Equal("Idrott och rörelse", saved.H1);
        Assert.Contains("Målområdet ”Idrott och rörelse” är sparat.", saved.Html, StringComparison.Ordinal);
        Assert.Equal((422, "Skriv varför det återkallas"), (silent.Status, silent.Errors.Single()));
        Assert.Contains("”Idrott och rörelse” är återkallat.", gone.Html, StringComparison.Ordinal);
        Assert.Equal(404, (await official.GetAsync($"{Areas}/{number}")).Status);
    }

    [Fact]
    public async Task A_nameless_area_is_not_saved_and_the_meaning_is_kept()
    {
        var official = await app.OfficialAsync();
        var form = await official.GetAsync($"{Areas}/ny");

        var page = await official.SubmitAsync(form, "[data-testid=area]", ("Name", " "), ("Meaning", "Det som skrevs"));

        Assert.Equal(422, page.Status);
        Assert.StartsWith("Fel:", page.Title, StringComparison.Ordinal);
        Assert.Equal(["Skriv målområdets namn"], page.Errors);
        Assert.Contains("Det som skrevs", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_editing_an_area_meet_each_others_texts()
    {
        var (first, second) = (await app.OfficialAsync(), await app.SignInAsync(Role.Official));
        var number = await AddAsync(first, "Gemensamt");
        var (theirs, mine) = (await first.GetAsync($"{Areas}/{number}/andra"), await second.GetAsync($"{Areas}/{number}/andra"));
        await first.SubmitAsync(theirs, "[data-testid=area]", ("Meaning", "Den enas innebörd"));

        var conflict = await second.SubmitAsync(mine, "[data-testid=area]", ("Meaning", "Den andras innebörd"));
        var chosen = await second.FollowAsync(await second.SubmitAsync(conflict, "[data-testid=area]", ("ConflictChoice", "theirs")));

        Assert.Equal(409, conflict.Status);
        Assert.Contains("Den enas innebörd", conflict.Html, StringComparison.Ordinal);
        Assert.Contains("Den andras innebörd", conflict.Html, StringComparison.Ordinal);
        Assert.Equal("Den enas innebörd", chosen.Document.QuerySelector("#Meaning")?.TextContent.Trim());
        Assert.Equal("Den enas innebörd", await app.ReadAsync(db => db.GoalAreas.Where(area => area.Number == number).Select(area => area.Meaning).SingleAsync()));
    }

    [Fact]
    public async Task Questions_are_added_edited_and_withdrawn()
    {
        var official = await app.OfficialAsync();
        var number = await AddAsync(official, "Frågor");
        var area = await official.GetAsync($"{Areas}/{number}");

        var empty = await official.SubmitAsync(area, "[data-testid=add-question]");
        var asked = await official.FollowAsync(await official.SubmitAsync(area, "[data-testid=add-question]", ("Text", "Vad behövs?"), ("ForCitizenDialogue", "true")));
        var edit = await official.GetAsync(asked.Document.QuerySelector("[data-testid=questions] a")?.GetAttribute("href") ?? "");
        var edited = await official.FollowAsync(await official.SubmitAsync(edit, "[data-testid=question]", ("Text", "Vad behövs mest?")));
        var withdrawn = await official.FollowAsync(await official.SubmitAsync(edit, "[data-testid=withdraw-question]"));

        Assert.Equal((422, "Skriv frågan"), (empty.Status, empty.Errors.Single()));
        Assert.Contains("Ställs i medborgardialogen", asked.Text("questions"), StringComparison.Ordinal);
        Assert.Contains("Vad behövs mest?", edited.Text("questions"), StringComparison.Ordinal);
        Assert.Empty(withdrawn.Document.QuerySelectorAll("[data-testid=questions] li"));
    }

    [Fact]
    public async Task Ties_are_added_with_rationale_and_strength_and_removed()
    {
        var official = await app.OfficialAsync();
        var number = await AddAsync(official, "Kopplingar");

        var form = await official.GetAsync($"{Areas}/{number}/kopplingar/ny?slag=Target");
        var empty = await official.SubmitAsync(form, "[data-testid=tie]");
        var tied = await official.FollowAsync(await official.SubmitAsync(
            form, "[data-testid=tie]", ("Lead", "11.3"), ("Rationale", "Planering i hela kommunen"), ("Strength", "Part")));
        var crafted = await official.SubmitAsync(form, "[data-testid=tie]", ("Lead", "99.9"), ("Strength", "Part"));
        var removed = await official.FollowAsync(await official.SubmitAsync(tied, "[data-testid=ties] form"));

        Assert.Equal((422, 2), (empty.Status, empty.Errors.Count));
        Assert.Contains("Delmål 11.3", tied.Text("ties"), StringComparison.Ordinal);
        Assert.Contains("Planering i hela kommunen", tied.Text("ties"), StringComparison.Ordinal);
        Assert.Equal(404, crafted.Status);
        Assert.Contains("Inga kopplingar än", removed.Text("ties"), StringComparison.Ordinal);
        Assert.Equal(404, (await official.GetAsync($"{Areas}/{number}/kopplingar/ny?slag=Annat")).Status);
    }

    [Fact]
    public async Task A_goal_of_Agenda_2030_is_left_out_with_a_reason_and_taken_back()
    {
        var official = await app.OfficialAsync();
        var form = await official.GetAsync($"{Areas}/tackning/17");

        var left = await official.FollowAsync(await official.SubmitAsync(form, "[data-testid=coverage-form]", ("Because", "Statens uppgift")));
        var back = await official.FollowAsync(await official.SubmitAsync(form, "[data-testid=coverage-form]", ("Because", "")));

        Assert.Contains("Statens uppgift", left.Text("coverage"), StringComparison.Ordinal);
        Assert.DoesNotContain("Statens uppgift", back.Text("coverage"), StringComparison.Ordinal);
        Assert.Equal(404, (await official.GetAsync($"{Areas}/tackning/18")).Status);
    }

    [Fact]
    public async Task Content_is_marked_as_Swedish_on_English_pages()
    {
        var page = await (await app.ReaderAsync()).GetAsync($"/en{Areas}/1");

        Assert.Equal("en", page.Language);
        Assert.Equal("sv", page.Document.QuerySelector("h1")?.Closest("[lang]")?.GetAttribute("lang"));
        Assert.Contains("Decided by the Municipal Executive Board 6 March 2019", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($"{Areas}/ny")]
    [InlineData($"{Areas}/1/andra")]
    [InlineData($"{Areas}/1/aterkallelse")]
    [InlineData($"{Areas}/1/kopplingar/ny")]
    [InlineData($"{Areas}/tackning/17")]
    public async Task A_reader_is_refused_where_something_is_changed(string address) =>
        Assert.Equal(403, (await (await app.ReaderAsync()).GetAsync(address)).Status);

    [Theory]
    [InlineData("/processer/9/malomraden")]
    [InlineData("/processer/9/malomraden/1")]
    [InlineData($"{Areas}/99")]
    [InlineData($"{Areas}/99/andra")]
    public async Task What_does_not_exist_is_not_found(string address) =>
        Assert.Equal(404, (await (await app.OfficialAsync()).GetAsync(address)).Status);

    [Fact]
    public async Task A_reader_sees_the_same_pages_without_buttons()
    {
        var reader = await app.ReaderAsync();

        foreach (var address in new[] { Areas, $"{Areas}/1" })
        {
            var page = await reader.GetAsync(address);

            Assert.Equal(200, page.Status);
            Assert.Empty(page.Document.QuerySelectorAll("main form, main .btn"));
        }
    }

    private async Task<int> AddAsync(Visitor official, string name)
    {
        var answer = await official.SubmitAsync(await official.GetAsync($"{Areas}/ny"), "[data-testid=area]", ("Name", name));
        Assert.Equal(302, answer.Status);
        return await app.ReadAsync(db => db.GoalAreas.MaxAsync(area => area.Number));
    }
}

[Collection<SqliteRooms>]
public sealed class SqliteGoalAreaTests(DemoApp app) : GoalAreaTests(app);

[Collection<SqlServerRooms>]
public sealed class SqlServerGoalAreaTests(SqlServerDemoApp app) : GoalAreaTests(app);
