using System.Text.RegularExpressions;
using GoalProcess.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GoalProcess.Browser.Tests;

/// <summary>What is written is kept after each pause, without a hand being disturbed, and offered when the form is opened again.</summary>
[Collection(BrowserCollection.Name)]
public sealed partial class DraftsJourney(BrowserApp app)
{
    [Fact]
    public async Task One_request_a_pause_keeps_the_draft_and_leaves_focus_and_caret_where_they_are()
    {
        await using var visit = await app.VisitAsync(who: "karin");
        var page = visit.Page;
        var sent = 0;
        page.Request += (_, request) => sent += IsDraft(request.Url) ? 1 : 0;
        await visit.GoToAsync("/processer/1/mal/3/andra");
        var wording = await page.InputValueAsync("#Wording");

        await CaretAsync(page, 7);
        await page.Keyboard.TypeAsync(" verkligen", new() { Delay = 60 });
        await Expect(Status(page)).ToHaveTextAsync(Saved());
        Assert.Equal(1, sent);
        Assert.Equal(("Wording", 17), await WhereAsync(page));

        await page.Keyboard.TypeAsync(" och", new() { Delay = 60 });
        await page.WaitForTimeoutAsync(400);
        await page.Keyboard.TypeAsync(" säkert", new() { Delay = 60 });
        await page.WaitForTimeoutAsync(2500);
        Assert.Equal(2, sent);
        Assert.Equal(("Wording", 28), await WhereAsync(page));
        await Expect(page.Locator("#Wording")).ToHaveValueAsync(wording[..7] + " verkligen och säkert" + wording[7..]);
        await visit.AxeAsync();

        await visit.GoToAsync("/processer/1/mal/3/andra");
        var draft = page.GetByTestId("draft");
        await Expect(draft).ToContainTextAsync("Du har ett osparat utkast från");
        await Expect(page.Locator("#Wording")).ToHaveValueAsync(wording);
        await visit.AxeAsync();
        await page.SetViewportSizeAsync(360, 900);
        await visit.AssertFitsAsync();

        await draft.GetByRole(AriaRole.Button, new() { Name = "Använd utkastet" }).ClickAsync();
        await Expect(page.Locator("#Wording")).ToHaveValueAsync(wording[..7] + " verkligen och säkert" + wording[7..]);
        await visit.AxeAsync();
        await page.FillAsync("#Wording", wording + ", året runt");
        await page.FillAsync("#Because", "Efter dialogen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara", Exact = true }).ClickAsync();
        await Expect(page.GetByTestId("goal")).ToContainTextAsync(", året runt");

        await visit.GoToAsync("/processer/1/mal/3/andra");
        await Expect(page.GetByTestId("draft")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_server_that_fails_loses_no_text_and_moves_no_caret_and_is_asked_again()
    {
        await using var visit = await app.VisitAsync(who: "karin");
        visit.Foresee("status of 500");
        var page = visit.Page;
        await page.RouteAsync(Drafts(), route => route.FulfillAsync(new() { Status = 500, Body = "Fel" }));
        await visit.GoToAsync("/processer/1/malomraden/3/andra");

        await page.FillAsync("#Meaning", "Kunskap och hälsa");
        await page.EvaluateAsync("document.getElementById('Meaning').setSelectionRange(7, 7)");
        await page.Keyboard.TypeAsync("en");

        await Expect(Status(page)).ToHaveTextAsync("Inte sparat. Vi försöker igen.");
        await Expect(page.Locator("#Meaning")).ToHaveValueAsync("Kunskapen och hälsa");
        Assert.Equal(("Meaning", 9), await WhereAsync(page));
        await visit.AxeAsync();

        await page.UnrouteAsync(Drafts());
        await Expect(Status(page)).ToHaveTextAsync(Saved(), new() { Timeout = 10_000 });
        await Expect(page.Locator("#Meaning")).ToHaveValueAsync("Kunskapen och hälsa");
        Assert.Equal(("Meaning", 9), await WhereAsync(page));
    }

    [Fact]
    public async Task A_draft_is_used_and_thrown_away_without_scripts()
    {
        await using (var writing = await app.VisitAsync("en-GB", who: "karin"))
        {
            await writing.GoToAsync("/en/processer/1/malomraden/4/andra");
            await writing.Page.FillAsync("#Meaning", "Skrivet med skript");
            await Expect(Status(writing.Page)).ToHaveTextAsync(new Regex(@"^Saved automatically at \d\d:\d\d$"));
        }

        await using var plain = await app.VisitAsync(javaScript: false, who: "karin");
        await plain.GoToAsync("/processer/1/malomraden/4/andra");
        await plain.Page.ClickAsync("[data-testid=use-draft] button");
        await Expect(plain.Page.Locator("#Meaning")).ToHaveValueAsync("Skrivet med skript");

        await plain.Page.ClickAsync("[data-testid=drop-draft] button");
        await Expect(plain.Page.Locator("#Meaning")).Not.ToHaveValueAsync("Skrivet med skript");
        await Expect(plain.Page.GetByTestId("draft")).ToHaveCountAsync(0);
    }

    private static ILocator Status(IPage page) => page.Locator("[data-draft-status]");

    private static bool IsDraft(string address) => address.Contains("/utkast?", StringComparison.Ordinal);

    private static async Task CaretAsync(IPage page, int at)
    {
        await page.FocusAsync("#Wording");
        await page.EvaluateAsync($"document.getElementById('Wording').setSelectionRange({at}, {at})");
    }

    private static async Task<(string Id, int Caret)> WhereAsync(IPage page) =>
        (await page.EvaluateAsync<string>("document.activeElement.id"), await page.EvaluateAsync<int>("document.activeElement.selectionStart"));

    [GeneratedRegex(@"/utkast\?")]
    private static partial Regex Drafts();

    [GeneratedRegex(@"^Sparat automatiskt kl\. \d\d\.\d\d$")]
    private static partial Regex Saved();
}
