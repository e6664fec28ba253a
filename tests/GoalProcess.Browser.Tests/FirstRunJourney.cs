using System.Text.RegularExpressions;
using GoalProcess.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GoalProcess.Browser.Tests;

/// <summary>A new installation: the one who reads the log makes the municipality and its first administrator, who invites the next.</summary>
[Collection(BrowserCollection.Name)]
public sealed partial class FirstRunJourney
{
    private const string Password = "tre bokar vid bäcken";

    [Theory]
    [InlineData(1280, false)]
    [InlineData(360, true)]
    public async Task Whoever_has_the_code_gets_started_and_the_page_is_gone(int width, bool dark)
    {
        await using var app = new NewInstallation();
        await app.InitializeAsync();
        await using var visit = await app.VisitAsync(width: width, dark: dark);
        var page = visit.Page;

        await visit.GoToAsync("/");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Kom igång");
        await visit.AxeAsync();
        await visit.AssertFitsAsync();

        await WriteAsync("AAAA-BBBB-CCCC");
        await page.GetByRole(AriaRole.Button, new() { Name = "Kom igång" }).ClickAsync();
        await Expect(page.Locator(".error-summary")).ToContainTextAsync("Koden stämmer inte");
        await Expect(page.GetByLabel("Kommunens namn")).ToHaveValueAsync("Ekby kommun");
        await visit.AxeAsync();
        await visit.AssertFitsAsync();

        await WriteAsync(app.Code);
        await page.GetByRole(AriaRole.Button, new() { Name = "Kom igång" }).ClickAsync();
        await Expect(page.Locator("#besked")).ToContainTextAsync("Installationen är igång");
        await visit.AxeAsync();

        await page.GetByLabel("E-postadress").FillAsync("anna.berg@ekby.example");
        await page.GetByLabel("Lösenord").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Logga in" }).ClickAsync();
        await Expect(page.GetByTestId("roles")).ToContainTextAsync("Administratör");
        await visit.AxeAsync();
        await visit.GoToAsync("/anvandare");
        await Expect(page.GetByTestId("users")).ToContainTextAsync("Anna Berg");
        await visit.AxeAsync();
        await visit.AssertFitsAsync();

        Assert.Equal(404, (await page.GotoAsync("/forsta-start"))?.Status);

        async Task WriteAsync(string code)
        {
            await page.GetByLabel("Engångskod").FillAsync(code);
            await page.GetByLabel("Kommunens namn").FillAsync("Ekby kommun");
            await page.GetByLabel("Namn", new() { Exact = true }).FillAsync("Anna Berg");
            await page.GetByLabel("E-postadress").FillAsync("anna.berg@ekby.example");
            await page.GetByLabel("Lösenord", new() { Exact = true }).FillAsync(Password);
            await page.GetByLabel("Lösenord en gång till").FillAsync(Password);
        }
    }

    /// <summary>The app as it is started for the first time.</summary>
    private sealed partial class NewInstallation : BrowserApp
    {
        public NewInstallation()
        {
            Settings["Demo:IsOn"] = "false";
            ExpectWarning("First run: open");
        }

        public string Code => Written().Match(Assert.Single(LogLines, line => line.Contains("First run: open", StringComparison.Ordinal))).Value;

        protected override bool IsNew => true;

        [GeneratedRegex("[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}")]
        private static partial Regex Written();
    }
}
