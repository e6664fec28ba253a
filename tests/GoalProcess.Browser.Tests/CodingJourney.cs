using GoalProcess.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GoalProcess.Browser.Tests;

/// <summary>The first link of the thread: what a resident said is coded by keyboard alone, and found again from the goal it led to.</summary>
[Collection(BrowserCollection.Name)]
public sealed class CodingJourney(BrowserApp app)
{
    private const string Said = "Låt bussen gå också på kvällen";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_contribution_is_coded_by_keyboard_and_found_from_its_goal(bool script)
    {
        await using var official = await app.VisitAsync(javaScript: script, who: "karin");
        var hand = new Hand(official, byKeyboard: true);
        var page = official.Page;

        await official.GoToAsync("/processer/1/mal/1");
        var keyword = await page.GetByTestId("keywords").Locator("a").First.InnerTextAsync();

        await official.GoToAsync("/processer/1/forslag/ny");
        await hand.TickAsync(page.GetByLabel("Fysiskt möte"));
        await hand.WriteAsync(page.GetByLabel("Förslaget"), Said);
        await hand.SendAsync(page.GetByRole(AriaRole.Button, new() { Name = "Registrera", Exact = true }));
        await Expect(page.GetByTestId("words")).ToContainTextAsync(Said);

        var form = page.GetByTestId("coding-form");
        await hand.TickAsync(form.GetByRole(AriaRole.Radio).First);
        await hand.PressAsync(form.Locator("details", new() { Has = page.GetByLabel(keyword, new() { Exact = true }) }).Locator("summary"));
        await hand.TickAsync(form.GetByLabel(keyword, new() { Exact = true }));
        await hand.SendAsync(form.GetByRole(AriaRole.Button, new() { Name = "Spara", Exact = true }));
        await Expect(page.GetByTestId("coding")).ToContainTextAsync(keyword);

        if (script)
        {
            await official.AxeAsync();
        }

        await official.GoToAsync("/processer/1/mal/1");
        await hand.PressAsync(page.GetByTestId("contributions").Locator("li", new() { HasText = Said }).Last.Locator("a").First);
        await Expect(page.GetByTestId("words")).ToContainTextAsync(Said);
    }
}
