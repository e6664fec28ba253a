using GoalProcess.Browser.Tests.Support;
using GoalProcess.Domain.Access;
using GoalProcess.Tests;
using GoalProcess.Web.Infrastructure.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GoalProcess.Browser.Tests;

/// <summary>A person turns two-step sign-in on, keeps the codes, signs out and comes in again with one of them.</summary>
[Collection(BrowserCollection.Name)]
public sealed class SecondFactorJourney(BrowserApp app)
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsOfLetter = 5;
    private const int BitsOfByte = 8;

    [Theory]
    [InlineData("", 1280, false)]
    [InlineData("/en", 360, true)]
    public async Task It_is_turned_on_and_asked_for(string language, int width, bool dark)
    {
        var person = await app.AddPersonAsync(Grant.Everywhere(Role.Official));
        await using var visit = await app.VisitAsync(width: width, dark: dark);
        var page = visit.Page;
        await visit.SignInAsync(person, language + "/logga-in");

        await visit.GoToAsync(language + "/konto/tvasteg");
        await page.GetByTestId("begin").GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.Locator("#ConfirmPassword")).ToBeVisibleAsync();
        await LookAsync();
        await page.Locator("#ConfirmPassword").FillAsync(RunningApp.Password);
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByTestId("secret")).ToBeVisibleAsync();
        await LookAsync();
        await page.Locator("#Form_Code").FillAsync("000000");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
        await LookAsync();
        await page.Locator("#Form_Code").FillAsync(CodeOf(await page.GetByTestId("secret").InnerTextAsync()));
        await page.Keyboard.PressAsync("Enter");

        var codes = page.GetByTestId("new-codes").Locator("code");
        await Expect(codes).ToHaveCountAsync(SecondFactors.RecoveryCodeCount);
        var code = await codes.First.InnerTextAsync();
        await LookAsync();
        await visit.SignOutAsync();

        await visit.GoToAsync(language + "/logga-in");
        await page.Locator("#Email").FillAsync(person.Email!);
        await page.Locator("#Password").FillAsync(RunningApp.Password);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#Code")).ToBeVisibleAsync();
        await LookAsync();
        await page.Locator("#Code").FillAsync(code);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByTestId("roles")).ToBeVisibleAsync();

        async Task LookAsync()
        {
            await page.WaitForLoadStateAsync(LoadState.Load);
            await visit.AxeAsync();
            await visit.AssertFitsAsync();
        }
    }

    private static string CodeOf(string letters)
    {
        var bits = string.Concat(letters.Where(char.IsLetterOrDigit).Select(letter => Convert.ToString(Base32.IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(BitsOfLetter, '0')));
        byte[] secret = [.. bits.Chunk(BitsOfByte).Select(chunk => Convert.ToByte(new string(chunk), 2))];
        return TimeCodes.At(secret, TimeCodes.StepOf(TimeProvider.System.GetUtcNow()));
    }
}
