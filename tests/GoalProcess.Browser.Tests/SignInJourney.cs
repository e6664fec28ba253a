using GoalProcess.Browser.Tests.Support;
using GoalProcess.Domain.Access;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GoalProcess.Browser.Tests;

[Collection(BrowserCollection.Name)]
public sealed class SignInJourney(BrowserApp app)
{
    [Theory]
    [InlineData("/logga-in", "Välkommen", "Du är utloggad")]
    [InlineData("/en/logga-in", "Welcome", "You are signed out")]
    public async Task An_official_signs_in_and_out_by_keyboard(string path, string greeting, string farewell)
    {
        var person = await app.AddPersonAsync(Grant.Everywhere(Role.Official));
        await using var visit = await app.VisitAsync();

        await visit.SignInAsync(person, path);
        Assert.StartsWith(greeting, await visit.Page.TextContentAsync("h1"), StringComparison.Ordinal);
        await visit.AxeAsync();

        await visit.SignOutAsync();
        Assert.Equal(farewell, await visit.Page.TextContentAsync("h1"));
        await visit.AxeAsync();
    }

    [Fact]
    public async Task What_is_written_in_a_password_can_be_looked_at_and_is_a_password_again_when_it_is_sent()
    {
        await using var visit = await app.VisitAsync();
        var page = visit.Page;
        await visit.GoToAsync("/logga-in");
        var password = page.GetByLabel("Lösenord");
        await password.FillAsync("gissning");
        var show = page.GetByRole(AriaRole.Button, new() { Name = "Visa det jag skriver" });

        await show.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(password).ToHaveAttributeAsync("type", "text");
        await Expect(show).ToHaveAttributeAsync("aria-pressed", "true");
        await visit.AxeAsync();

        await page.EvaluateAsync("document.querySelector('[data-testid=sign-in]').addEventListener('submit', (event) => { event.preventDefault(); })");
        await page.GetByRole(AriaRole.Button, new() { Name = "Logga in" }).ClickAsync();
        await Expect(password).ToHaveAttributeAsync("type", "password");
    }

    [Theory]
    [InlineData("/logga-in", 1280, false)]
    [InlineData("/en/logga-in", 360, true)]
    public async Task A_form_with_errors_is_as_accessible_as_one_without(string path, int width, bool dark)
    {
        await using var visit = await app.VisitAsync(width: width, dark: dark);

        await visit.GoToAsync(path);
        await visit.AxeAsync();
        await visit.Page.ClickAsync("[data-testid=sign-in] button[type=submit]");
        await visit.Page.WaitForSelectorAsync(".error-summary");

        await visit.AxeAsync();
        await visit.AssertFitsAsync();
    }

    [Fact]
    public async Task Signing_in_needs_no_script()
    {
        var person = await app.AddPersonAsync(Grant.Everywhere(Role.Official));
        await using var visit = await app.VisitAsync(javaScript: false);

        await visit.SignInAsync(person);

        Assert.StartsWith("Välkommen", await visit.Page.TextContentAsync("h1"), StringComparison.Ordinal);
    }
}
