using GoalProcess.Web.Tests.Support;

namespace GoalProcess.Web.Tests.Features.Agenda2030;

[Collection<SqliteRooms>]
public sealed class Agenda2030Tests(DemoApp app)
{
    [Fact]
    public async Task All_seventeen_goals_are_listed_with_their_targets()
    {
        var page = await (await app.ReaderAsync()).GetAsync("/agenda2030");

        Assert.Equal(200, page.Status);
        Assert.Equal(17, page.Document.QuerySelectorAll("[data-testid=goals] tbody tr").Length);
        Assert.Equal(169, page.Document.QuerySelectorAll("[data-testid=goals] td:last-child").Sum(cell => int.Parse(cell.TextContent, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task A_goal_says_of_each_target_whose_translation_it_is()
    {
        var page = await (await app.ReaderAsync()).GetAsync("/agenda2030/11");
        var targets = page.Document.QuerySelectorAll("[data-testid=targets] > li");

        Assert.Equal("Mål 11: Hållbara städer och samhällen", page.H1);
        Assert.Equal(10, targets.Length);
        Assert.All(targets, target => Assert.Matches("Officiell översättning|Vår översättning", target.TextContent));
    }

    [Fact]
    public async Task English_pages_show_the_English_texts()
    {
        var page = await (await app.ReaderAsync()).GetAsync("/en/agenda2030/11");

        Assert.Contains("cities", page.H1, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("By 2030", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("översättning", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(18)]
    public async Task There_is_no_other_goal(int goal) =>
        Assert.Equal(404, (await (await app.ReaderAsync()).GetAsync($"/agenda2030/{goal}")).Status);
}
