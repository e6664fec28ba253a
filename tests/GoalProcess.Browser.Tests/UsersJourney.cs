using GoalProcess.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GoalProcess.Browser.Tests;

/// <summary>An administrator invites a person, who signs in at another computer; the account is closed, and the person's next click leads out.</summary>
[Collection(BrowserCollection.Name)]
public sealed class UsersJourney(BrowserApp app)
{
    private const string Password = "tre bokar vid bäcken";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_person_is_invited_signs_in_and_is_out_as_soon_as_the_account_is_closed(bool script)
    {
        var email = $"ylva.{(script ? "med" : "utan")}@lindakra.example";
        await using var nils = await app.VisitAsync(javaScript: script, who: "nils");
        await using var ylva = await app.VisitAsync(javaScript: script, width: 360);

        await nils.GoToAsync("/anvandare/ny");
        await AxeAsync(nils);
        await nils.Page.GetByLabel("Namn").FillAsync("Ylva Ny");
        await nils.Page.GetByLabel("E-postadress").FillAsync(email);
        await nils.Page.GetByLabel("Handläggare").CheckAsync();
        await nils.Page.GetByLabel("Var", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Hela kommunen" });
        await nils.Page.GetByRole(AriaRole.Button, new() { Name = "Bjud in" }).ClickAsync();
        await Expect(nils.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Bekräfta att det är du");
        await AxeAsync(nils);
        await nils.AssertFitsAsync();
        await nils.Page.GetByTestId("confirm").GetByRole(AriaRole.Button).ClickAsync();
        await Expect(nils.Page.Locator("#besked")).ToContainTextAsync("Ylva Ny är inbjuden");
        await AxeAsync(nils);
        var link = await nils.Page.GetByLabel("Engångslänk").InputValueAsync();

        var person = new Uri(nils.Page.Url).AbsolutePath;

        foreach (var page in new[] { $"{person}/andra", $"{person}/roller/ny", $"/en{person}/roller/ny" })
        {
            await nils.GoToAsync(page);
            await AxeAsync(nils);
            var barriers = new Barriers(nils);
            await barriers.FitsNarrowAsync(320, 360);
            barriers.AssertNone();
            await nils.Page.SetViewportSizeAsync(1280, 900);
        }

        await nils.GoToAsync(person);
        await ylva.GoToAsync(new Uri(link).AbsolutePath);
        await AxeAsync(ylva);
        await ylva.AssertFitsAsync();
        await ylva.Page.GetByLabel("Nytt lösenord", new() { Exact = true }).FillAsync(Password);
        await ylva.Page.GetByLabel("Nytt lösenord en gång till").FillAsync(Password);
        await ylva.Page.GetByRole(AriaRole.Button, new() { Name = "Spara lösenordet" }).ClickAsync();
        await Expect(ylva.Page.Locator("#besked")).ToContainTextAsync("Lösenordet är sparat");
        await AxeAsync(ylva);
        await ylva.Page.GetByLabel("E-postadress").FillAsync(email);
        await ylva.Page.GetByLabel("Lösenord").FillAsync(Password);
        await ylva.Page.GetByRole(AriaRole.Button, new() { Name = "Logga in" }).ClickAsync();
        await Expect(ylva.Page.GetByTestId("roles")).ToContainTextAsync("Handläggare");
        await ylva.GoToAsync("/processer/1/nyckelord/ny");

        await nils.Page.GetByTestId("close").GetByRole(AriaRole.Button).ClickAsync();
        await Expect(nils.Page.GetByTestId("facts")).ToContainTextAsync("Stängt");
        await AxeAsync(nils);

        await ylva.GoToAsync("/processer");
        await Expect(ylva.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Logga in");

        // axe is a script itself
        Task AxeAsync(Visit visit) => script ? visit.AxeAsync() : Task.CompletedTask;
    }
}
