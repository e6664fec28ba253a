using GoalProcess.Browser.Tests.Support;
using Microsoft.Playwright;

namespace GoalProcess.Browser.Tests;

/// <summary>
/// The main job in order, with three people signed in and the clock moved from meeting to meeting: an official words a goal, committee,
/// board and council answer, and the executive sees it. With scripts and without.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class WholeWayJourney(BrowserApp app)
{
    private const string Wording = "Fler lindåkrabor har ett arbete de kan leva på";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_goal_goes_from_the_officials_words_to_the_councils_decision(bool javaScript)
    {
        await using var administrator = await app.VisitAsync(javaScript: javaScript);
        await using var official = await app.VisitAsync(javaScript: javaScript);
        await using var secretary = await app.VisitAsync(javaScript: javaScript);
        await using var executive = await app.VisitAsync(javaScript: javaScript);
        await SignInAsync(administrator, "nils");
        await PressAsync(administrator, "/demo", "[data-testid=restart] button");
        await SignInAsync(official, "karin");
        await SignInAsync(secretary, "maria");
        await SignInAsync(executive, "per");

        await official.GoToAsync("/processer/1/mal/1/andra");
        await official.Page.FillAsync("[name=Wording]", Wording);
        await official.Page.FillAsync("[name=Because]", "Tydligare efter dialogen");
        await PressAsync(official, null, "main form[method=post] button.btn-primary");
        Assert.Contains(Wording, await official.Page.InnerTextAsync("[data-testid=goal]"), StringComparison.Ordinal);

        foreach (var (body, day, written) in new[] { ("ksau", "2019-05-22", "22 maj"), ("ks", "2019-06-04", "4 juni"), ("kf", "2019-06-24", "24 juni") })
        {
            await administrator.GoToAsync("/demo");
            await administrator.Page.FillAsync("#Day", day);
            await PressAsync(administrator, null, "[data-testid=clock] button");
            await AnswerAsync(secretary, body, written);
        }

        await executive.GoToAsync("/processer/1");
        foreach (var step in new[] { 15, 16, 17 })
        {
            Assert.Contains("Klart", await executive.Page.InnerTextAsync($"[data-testid=step-{step}]"), StringComparison.Ordinal);
        }

        await executive.GoToAsync("/processer/1/mal/1");
        await Assertions.Expect(executive.Page.GetByTestId("state")).ToContainTextAsync("Beslutat av kommunfullmäktige 24 juni 2019");
        Assert.Contains(Wording, await executive.Page.InnerTextAsync("[data-testid=goal]"), StringComparison.Ordinal);
        await official.GoToAsync("/processer/1/mal/1");
        Assert.Equal(0, await official.Page.Locator("a[href$='/mal/1/andra']").CountAsync());
        await PressAsync(administrator, "/demo", "[data-testid=restart] button");
    }

    /// <summary>Pins the goals to the body's item that day, and records the answer the plan expects; what the plan asks for besides is set aside on the page.</summary>
    private static async Task AnswerAsync(Visit secretary, string body, string day)
    {
        await secretary.GoToAsync($"/organ/{body}/sammantraden");
        await secretary.GoToAsync(
            await secretary.Page.Locator($"main a[href*='/organ/{body}/sammantraden/']").Filter(new() { HasText = day }).First.GetAttributeAsync("href") ?? "");
        var meeting = new Uri(secretary.Page.Url).AbsolutePath;
        var item = secretary.Page.Locator("li[data-testid^=item-]").Filter(new() { HasText = "Övergripande mål" });
        await item.Locator("details:has(form[action$='underlag']) summary").ClickAsync();
        await item.Locator("form[action$='underlag'] button").ClickAsync();
        await secretary.Page.WaitForLoadStateAsync(LoadState.Load);
        var number = (await secretary.Page.Locator("li[data-testid^=item-]").Filter(new() { HasText = "Övergripande mål" }).GetAttributeAsync("data-testid"))!["item-".Length..];

        await PressAsync(secretary, $"{meeting}/punkter/{number}/beslut/nytt", "[data-testid=decision-form] button[type=submit]");

        if (await secretary.Page.Locator(".refusal").CountAsync() > 0)
        {
            await secretary.Page.FillAsync("[name='Form.DeviationReason']", "Återstår till hösten");
            await PressAsync(secretary, null, "[data-testid=decision-form] button[type=submit]");
        }

        Assert.Equal(0, await secretary.Page.Locator(".refusal").CountAsync());
        Assert.NotEqual(0, await secretary.Page.Locator("[data-testid=point]").CountAsync());
    }

    private static async Task SignInAsync(Visit visit, string userName)
    {
        await PressAsync(visit, "/", $"[data-testid=demo-{userName}] button");
        await visit.Page.WaitForSelectorAsync("[data-testid=roles]");
    }

    private static async Task PressAsync(Visit visit, string? address, string button)
    {
        if (address is not null)
        {
            await visit.GoToAsync(address);
        }

        await visit.Page.Locator(button).First.ClickAsync();
        await visit.Page.WaitForLoadStateAsync(LoadState.Load);
    }
}
