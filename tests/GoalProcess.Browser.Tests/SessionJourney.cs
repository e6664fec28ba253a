using GoalProcess.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GoalProcess.Browser.Tests;

/// <summary>Somebody has been away from the screen: the page says that the session is about to end, and one key goes on.</summary>
[Collection(BrowserCollection.Name)]
public sealed class SessionJourney
{
    [Theory]
    [InlineData("sv-SE", "/processer", "Du loggas snart ut", "Fortsätt", "Du är utloggad", 1280, false)]
    [InlineData("en-GB", "/en/processer", "You will soon be signed out", "Continue", "You are signed out", 360, true)]
    public async Task One_key_goes_on_and_without_it_what_was_written_stays(
        string locale, string path, string soon, string goOn, string over, int width, bool dark)
    {
        await using var app = new Brief();
        await app.InitializeAsync();
        await using var visit = await app.VisitAsync(locale, dark, width, who: "reader");
        var page = visit.Page;
        visit.Foresee("status of 401");
        await visit.GoToAsync(path);
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToHaveCountAsync(0);

        await Expect(dialog).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(dialog).ToHaveAccessibleNameAsync(soon);
        await Expect(dialog.GetByRole(AriaRole.Button, new() { Name = goOn })).ToBeFocusedAsync();
        await Expect(dialog.GetByRole(AriaRole.Status)).Not.ToBeEmptyAsync();
        var answer = page.WaitForResponseAsync(each => each.Request.Method == "POST");
        await visit.AxeAsync();
        await visit.AssertFitsAsync();
        await page.Keyboard.PressAsync("Enter");

        Assert.Equal(200, (await answer).Status);
        await Expect(dialog).ToHaveCountAsync(0);

        // left alone, it ends; the page stays, and a new tab signs in again
        await Expect(dialog).ToHaveAccessibleNameAsync(over, new() { Timeout = 60_000 });
        await visit.AxeAsync();
        await visit.AssertFitsAsync();
        Assert.EndsWith("/logga-in", await dialog.GetByRole(AriaRole.Link).GetAttributeAsync("href"), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToHaveCountAsync(0);
    }

    /// <summary>The app where nobody may be away for long.</summary>
    private sealed class Brief : NewTownApp
    {
        public Brief() => Settings["SignIn:IdleMinutes"] = "0.5";
    }
}
