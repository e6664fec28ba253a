using GoalProcess.Browser.Tests.Support;
using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace GoalProcess.Browser.Tests;

/// <summary>The red thread is followed by keyboard alone, from what a resident said to a board's goal and back.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ThreadJourney(BrowserApp app)
{
    [Fact]
    public async Task From_a_resident_s_words_to_a_board_goal_and_back()
    {
        await using var reader = await Person.SignInAsync(app, "eva", byKeyboard: true);
        await reader.GoToAsync("/processer/2/forslag/1");
        await reader.Hand.PressAsync(reader.Link("Visa röda tråden"));
        await reader.Page.WaitForURLAsync("**/processer/2/trad/bidrag/1");
        await reader.AxeAsync();
        await reader.SeesAsync("[data-testid=keywords]", "Bostäder för unga");
        await reader.SeesAsync("[data-testid=goals]", "Kommunstyrelsens arbetsutskott, 23 januari 2019");

        // on to the last link, and the whole way back from there
        await reader.Hand.PressAsync(reader.Page.GetByTestId("board-goals").Locator(".rows-text a").First);
        await reader.Page.WaitForURLAsync("**/processer/2/namndmal/*");
        await reader.Hand.PressAsync(reader.Link("Visa röda tråden"));
        await reader.Page.WaitForURLAsync("**/processer/2/trad/namndmal/*");
        await reader.AxeAsync();
        await reader.SeesAsync("[data-testid=contributions]", "Jag flyttade hemifrån i höstas");

        await reader.Hand.PressAsync(reader.Page.GetByTestId("contributions").GetByRole(AriaRole.Link, new() { Name = "Förslag 1", Exact = true }));
        await reader.SeesAsync("[data-testid=words]", "Jag flyttade hemifrån i höstas");
    }

    [Fact]
    public async Task On_paper_it_says_where_it_stands_and_of_which_day_it_is()
    {
        await using var visit = await app.VisitAsync(who: "eva");
        await visit.GoToAsync("/processer/2/trad/bidrag/1");
        using var paper = PdfDocument.Open(await visit.Page.PdfAsync(new() { PreferCSSPageSize = true }));
        var words = paper.GetPages().SelectMany(sheet => sheet.GetWords()).Select(word => word.Text).ToList();

        Assert.InRange(paper.NumberOfPages, 1, 2);
        Assert.Contains(words, word => word.Contains("/processer/2/trad/bidrag/1", StringComparison.Ordinal));
        Assert.Contains("2019.", words);
    }
}
