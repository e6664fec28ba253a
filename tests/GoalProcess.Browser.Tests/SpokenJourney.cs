using GoalProcess.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace GoalProcess.Browser.Tests;

/// <summary>What is told in passing is told to those who listen too, and focus stays where it was.</summary>
[Collection(BrowserCollection.Name)]
public sealed class SpokenJourney(BrowserApp app)
{
    private const string HearStatus =
        """
        addEventListener("DOMContentLoaded", () => {
          window.heard = [];
          for (const region of document.querySelectorAll("[role=status], [aria-live]")) {
            new MutationObserver((changes) => changes.some((each) => each.addedNodes.length > 0) && heard.push(region.textContent.trim()))
              .observe(region, { childList: true, subtree: true });
          }
        });
        """;

    [Fact]
    public async Task A_moved_keyword_is_announced_and_can_be_moved_back()
    {
        await using var visit = await app.VisitAsync(who: "karin");
        await visit.Page.AddInitScriptAsync(HearStatus);
        await visit.GoToAsync("/processer/1/nyckelord?omrade=osorterat");
        var word = await visit.Page.Locator(".keyword a").First.InnerTextAsync();

        await visit.Page.Locator(".keyword details.move summary").First.ClickAsync();
        await visit.Page.Locator(".keyword details.move[open] button").First.ClickAsync();

        await visit.Page.WaitForFunctionAsync("window.heard?.length > 0");
        Assert.Contains(word, (await visit.Page.EvaluateAsync<string[]>("heard"))[0], StringComparison.Ordinal);
        Assert.Equal("BODY", await visit.Page.EvaluateAsync<string>("document.activeElement.tagName"));

        await visit.Page.ClickAsync("[data-testid=undo] button");
        await Expect(visit.Page.Locator(".keyword a").GetByText(word, new() { Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_room_left_is_said_after_a_pause_in_writing()
    {
        await using var visit = await app.VisitAsync(who: "karin");
        await visit.Page.AddInitScriptAsync(HearStatus);
        await visit.GoToAsync("/processer/1/mal/ny");

        await visit.Page.FocusAsync("#Wording");
        await visit.Page.Keyboard.TypeAsync("Lindåkra");

        await visit.Page.WaitForFunctionAsync("heard.length === 1");
        Assert.Equal("392 tecken kvar", await visit.Page.Locator("#Wording-antal [data-counter-spoken]").TextContentAsync());
        Assert.Equal("Wording", await visit.Page.EvaluateAsync<string>("document.activeElement.id"));
        await visit.Page.FillAsync("#Wording", "");
    }
}
