using GoalProcess.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace GoalProcess.Browser.Tests;

/// <summary>The administrator adds a board with its mandate period and two seats and ends one of them; the elected member reads it.</summary>
[Collection(BrowserCollection.Name)]
public sealed class BodiesJourney(BrowserApp app)
{
    [Theory]
    [InlineData("", "FSN", true, false)]
    [InlineData("", "VON", false, false)]
    [InlineData("/en", "ARN", true, true)]
    public async Task A_board_is_added_with_its_seats_and_read_by_everyone(string language, string code, bool javaScript, bool byKeyboard)
    {
        var (locale, body) = (language.Length == 0 ? "sv-SE" : "en-GB", $"{language}/organ/{code.ToLowerInvariant()}");
        await using var visit = await app.VisitAsync(locale, javaScript: javaScript, who: "nils", width: byKeyboard ? 1280 : 360);
        var page = visit.Page;
        var hand = new Hand(visit, byKeyboard);

        await visit.GoToAsync(language + "/organ");
        await FollowAsync("/organ/nytt");
        await hand.WriteAsync(page.Locator("#Code"), code);
        await hand.WriteAsync(page.Locator("#NameSv"), $"Nämnden {code}");
        await hand.WriteAsync(page.Locator("#NameEn"), $"Board {code}");
        await page.SelectOptionAsync("#Kind", "Board");
        await SendAsync("body-form");
        await Expect(page.Locator("h1")).ToHaveTextAsync(language.Length == 0 ? $"Nämnden {code}" : $"Board {code}");

        await FollowAsync("/mandatperioder/ny");
        await hand.WriteDayAsync(page.Locator("#Form_From"), new DateOnly(2019, 1, 1));
        await hand.WriteDayAsync(page.Locator("#Form_To"), new DateOnly(2022, 12, 31));
        await hand.WriteAsync(page.Locator("#Form_SeatCount"), "2");
        await SendAsync("mandate-form");

        foreach (var (holder, role) in new[] { ("Anna Berg", "Chair"), ("Bo Ek", "Member") })
        {
            await FollowAsync("/platser/ny");
            await hand.WriteAsync(page.Locator("#Form_Holder"), holder);
            await page.CheckAsync($"[name='Form.Role'][value={role}]");
            await Expect(page.Locator("#Form_To")).ToHaveValueAsync("2022-12-31"); // the mandate period's own
            await SendAsync("seat-form");
        }

        await FollowAsync("/platser/2");
        await hand.WriteDayAsync(page.Locator("#End_Day"), new DateOnly(2019, 2, 28));
        await SendAsync("end-form");
        await Expect(page.GetByTestId("standing")).ToContainTextAsync("Anna Berg");
        await Expect(page.GetByTestId("standing")).Not.ToContainTextAsync("Bo Ek");

        await using var reader = await app.VisitAsync(locale, dark: true, width: 360, who: "eva");
        await reader.GoToAsync(body);
        await reader.Page.ClickAsync("[data-testid=ended] summary");
        await Expect(reader.Page.GetByTestId("ended")).ToContainTextAsync("Bo Ek");
        await Expect(reader.Page.Locator("main form, main a[href*=platser], main a[href*=mandatperioder]")).ToHaveCountAsync(0);
        await reader.AxeAsync();
        await reader.AssertFitsAsync();

        async Task FollowAsync(string end)
        {
            await hand.PressAsync(page.Locator($"main a[href$='{end}']"));
            await page.WaitForURLAsync("**" + end);
            await LookAsync(visit, javaScript);
        }

        async Task SendAsync(string form)
        {
            await hand.SendAsync(page.Locator($"[data-testid={form}] button"));
            await page.WaitForURLAsync("**" + body);
            await LookAsync(visit, javaScript);
        }
    }

    // what looks at the page is itself a script
    private static async Task LookAsync(Visit visit, bool javaScript)
    {
        if (javaScript)
        {
            await visit.AxeAsync();
            await visit.AssertFitsAsync();
        }
    }
}
