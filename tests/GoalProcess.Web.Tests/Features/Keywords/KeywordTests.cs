using GoalProcess.Domain.Access;
using GoalProcess.Domain.Goals;
using GoalProcess.Web.Features.Keywords;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Tests.Features.Keywords;

public abstract class KeywordTests(DemoApp app)
{
    private const string List = "/processer/1/nyckelord";
    private const string Form = "[data-testid=keyword]";

    [Theory]
    [InlineData("", "Kollektivtrafik", "Föreningsliv")]
    [InlineData("?omrade=a", "Kollektivtrafik", "Praktikplatser")]
    [InlineData("?sok=KOLLEKTIV", "Kollektivtrafik", "Cykelvägar")]
    [InlineData("?sok=gymnasieelever", "Praktikplatser", "Kollektivtrafik")]
    [InlineData("?sida=nonsens", "Kollektivtrafik", "100 %")]
    public async Task The_list_shows_an_area_or_what_was_looked_for(string filter, string shown, string other)
    {
        var page = await (await app.ReaderAsync()).GetAsync(List + filter);

        Assert.Equal(200, page.Status);
        Assert.Contains(shown, page.Text("keywords"), StringComparison.Ordinal);
        Assert.Equal(filter.Length == 0, page.Text("keywords")!.Contains(other, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_not_found_says_so_and_an_unknown_area_is_not_there()
    {
        var reader = await app.ReaderAsync();

        Assert.Contains("Inget hittades för ”100%_”", (await reader.GetAsync($"{List}?sok=100%25_")).Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(404, (await reader.GetAsync($"{List}?omrade=x")).Status);
    }

    [Fact]
    public async Task A_keyword_is_added_edited_and_withdrawn()
    {
        var official = await app.OfficialAsync();
        var number = await AddAsync(official, "Ångbåtstrafik");
        var show = await official.GetAsync($"{List}/{number}");

        var saved = await official.FollowAsync(await official.SubmitAsync(show, Form, ("SourceKind", "Politics"), ("SourceText", "Gruppmöte")));
        var withdrawal = await official.GetAsync($"{List}/{number}/aterkallelse");
        var gone = await official.FollowAsync(await official.SubmitAsync(withdrawal, "[data-testid=withdrawal]", ("Because", "Dubblett")));

        Assert.Contains("Gruppmöte", saved.Text("facts"), StringComparison.Ordinal);
        Assert.Contains("”Ångbåtstrafik” är återkallat.", gone.Html, StringComparison.Ordinal);
        Assert.Equal(404, (await official.GetAsync($"{List}/{number}")).Status);
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_keeps_what_was_written()
    {
        var official = await app.OfficialAsync();

        var page = await official.SubmitAsync(await official.GetAsync($"{List}/ny"), Form, ("Text", ""), ("SourceText", "Bord 7"));

        Assert.Equal((422, "Skriv nyckelordet"), (page.Status, page.Errors.Single()));
        Assert.Equal("Bord 7", page.Document.QuerySelector("#SourceText")?.TextContent.Trim());
    }

    [Fact]
    public async Task Ticked_keywords_are_moved_and_the_move_undone()
    {
        var official = await app.OfficialAsync();
        var (first, second) = (await AddAsync(official, "Flyttas ett"), await AddAsync(official, "Flyttas två"));
        await MoveAsync(official, "1-Programme", second);

        var moved = await official.FollowAsync(await MoveAsync(official, "2-Meaning", first, second));
        var after = (await PlaceAsync(first), await PlaceAsync(second));
        var undone = await official.FollowAsync(await official.SubmitAsync(moved, "[data-testid=undo]"));

        Assert.Contains("2 nyckelord flyttades till B Utbildning, arbete och näringsliv: Målens innebörd.", moved.Html, StringComparison.Ordinal);
        Assert.Equal((new Destination(2, KeywordHeap.Meaning), new Destination(2, KeywordHeap.Meaning)), after);
        Assert.Contains("Flytten är ångrad.", undone.Html, StringComparison.Ordinal);
        Assert.Equal(new Destination(null, KeywordHeap.Meaning), await PlaceAsync(first));
        Assert.Equal(new Destination(1, KeywordHeap.Programme), await PlaceAsync(second));
    }

    [Fact]
    public async Task A_rows_own_menu_does_the_same_move()
    {
        var official = await app.OfficialAsync();
        var number = await AddAsync(official, "Egen meny");
        var list = await official.GetAsync($"{List}?omrade=osorterat");
        var button = list.Document.QuerySelectorAll("button[name=One]").First(each => each.GetAttribute("value") == $"{number} 3-Meaning");

        var moved = await official.SubmitAsync(list, "[data-testid=move]", ("One", button.GetAttribute("value")));

        Assert.Equal($"{List}?Omrade=osorterat", moved.Location);
        Assert.Equal(new Destination(3, KeywordHeap.Meaning), await PlaceAsync(number));
    }

    [Fact]
    public async Task A_move_of_nothing_to_nowhere_says_both()
    {
        var official = await app.OfficialAsync();
        var page = await official.SubmitAsync(await official.GetAsync(List), "[data-testid=move]");

        Assert.Equal(422, page.Status);
        Assert.Equal(["Markera minst ett nyckelord", "Välj vart nyckelorden ska flyttas"], page.Errors.Order(StringComparer.Ordinal));
        Assert.Equal(404, (await MoveAsync(official, "9-Meaning", 1)).Status);
        Assert.Equal(404, (await MoveAsync(official, "1-Meaning", 9999)).Status);
    }

    [Fact]
    public async Task Two_people_editing_a_keyword_meet_each_others_words()
    {
        var (first, second) = (await app.OfficialAsync(), await app.SignInAsync(Role.Official));
        var number = await AddAsync(first, "Samtidigt");
        var (theirs, mine) = (await first.GetAsync($"{List}/{number}"), await second.GetAsync($"{List}/{number}"));
        await first.SubmitAsync(theirs, Form, ("Text", "Samtidigt ett"));

        var conflict = await second.SubmitAsync(mine, Form, ("Text", "Samtidigt två"));
        var both = await second.SubmitAsync(conflict, Form, ("ConflictChoice", "both"));

        Assert.Equal(409, conflict.Status);
        Assert.Equal("Samtidigt ett / Samtidigt två", both.Document.QuerySelector("#Text")?.GetAttribute("value"));
        Assert.Equal("Samtidigt ett", await app.ReadAsync(db => db.Keywords.Where(keyword => keyword.Number == number).Select(keyword => keyword.Text).SingleAsync()));
    }

    [Fact]
    public async Task A_keyword_names_the_goals_that_rest_on_it()
    {
        var number = await app.ReadAsync(db => db.Keywords.Where(keyword => keyword.Text == "Kollektivtrafik" && keyword.ProcessId == db.Processes.First(process => process.Number == 1).Id).Select(keyword => keyword.Number).SingleAsync());

        var page = await (await app.ReaderAsync()).GetAsync($"{List}/{number}");

        Assert.Contains("Hållbar utveckling i hela kommunen", page.Text("goals"), StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main form, main .btn:not([href*='/trad/'])"));
    }

    [Theory]
    [InlineData($"{List}/ny")]
    [InlineData($"{List}/1/aterkallelse")]
    public async Task A_reader_is_refused_where_something_is_changed(string address) =>
        Assert.Equal(403, (await (await app.ReaderAsync()).GetAsync(address)).Status);

    [Theory]
    [InlineData("/processer/9/nyckelord")]
    [InlineData("/processer/9/nyckelord/1")]
    [InlineData($"{List}/9999")]
    public async Task What_does_not_exist_is_not_found(string address) =>
        Assert.Equal(404, (await (await app.OfficialAsync()).GetAsync(address)).Status);

    private async Task<int> AddAsync(Visitor official, string word)
    {
        var answer = await official.SubmitAsync(await official.GetAsync($"{List}/ny"), Form, ("Text", word), ("SourceKind", "Workshop"), ("SourceText", "Bord 1"));
        Assert.Equal(302, answer.Status);
        return await app.ReadAsync(db => db.Keywords.MaxAsync(keyword => keyword.Number));
    }

    private static async Task<Page> MoveAsync(Visitor official, string to, params int[] numbers) => await official.SubmitAsync(
        await official.GetAsync(List), "[data-testid=move]", [("To", to), .. numbers.Select(number => ("Numbers", (string?)$"{number}"))]);

    private Task<Destination> PlaceAsync(int number) => app.ReadAsync(async db =>
    {
        var keyword = await db.Keywords.SingleAsync(each => each.Number == number);
        var area = await db.GoalAreas.Where(each => each.Id == keyword.GoalAreaId).Select(each => (int?)each.Number).SingleOrDefaultAsync();
        return new Destination(area, keyword.Heap);
    });
}

[Collection<SqliteRooms>]
public sealed class SqliteKeywordTests(DemoApp app) : KeywordTests(app);

[Collection<SqlServerRooms>]
public sealed class SqlServerKeywordTests(SqlServerDemoApp app) : KeywordTests(app);
