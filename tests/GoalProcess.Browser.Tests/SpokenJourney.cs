using System.Text.RegularExpressions;
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
          for (const region of document.querySelectorAll("[role=status], [aria-live]")) {
            new MutationObserver(() => document.documentElement.dataset.heard = region.textContent.trim())
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

        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-heard", new Regex("flyttades till A Hållbar tillväxt"));
        Assert.Equal("BODY", await visit.Page.EvaluateAsync<string>("document.activeElement.tagName"));

        await visit.Page.ClickAsync("[data-testid=undo] button");
        await Expect(visit.Page.Locator(".keyword a").GetByText(word, new() { Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_room_left_is_said_after_a_pause_in_writing()
    {
        await using var visit = await app.VisitAsync(who: "karin");
        await visit.Page.AddInitScriptAsync(HearStatus);
        await visit.Page.RouteAsync("**/utkast?**", _ => Task.CompletedTask); // the draft would speak in between
        await visit.GoToAsync("/processer/1/mal/ny");

        await visit.Page.FocusAsync("#Wording");
        await visit.Page.Keyboard.TypeAsync("Lindåkra");

        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-heard", "392 tecken kvar");
        Assert.Equal("Wording", await visit.Page.EvaluateAsync<string>("document.activeElement.id"));
        await visit.Page.FillAsync("#Wording", "");
    }
}
