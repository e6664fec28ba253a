using GoalProcess.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GoalProcess.Browser.Tests;

/// <summary>Two people edit one goal: the second to save is shown both texts and chooses; nothing is written over unseen.</summary>
[Collection(BrowserCollection.Name)]
public sealed class TwoWritersJourney(BrowserApp app)
{
    private const string Goal = "/processer/1/mal/2";
    private const string Hers = "Lindåkra kommun ska vara en plats med arbete åt alla";
    private const string Mine = "Lindåkra kommun ska vara en plats med utbildning åt alla";

    [Fact]
    public async Task The_second_to_save_sees_both_texts_and_chooses_among_three()
    {
        await using var first = await app.VisitAsync(who: "karin");
        await using var second = await app.VisitAsync(who: "karin");
        await OpenAsync(first);
        await OpenAsync(second);

        await SaveAsync(first, Hers);
        await Expect(first.Page.GetByTestId("goal")).ToContainTextAsync(Hers);
        await SaveAsync(second, Mine);

        var conflict = second.Page.Locator(".conflict");
        await Expect(conflict).ToBeFocusedAsync();
        await Expect(conflict).ToContainTextAsync("Karin Åberg har sparat en nyare version");
        await Expect(conflict).ToContainTextAsync("Din text är inte sparad än. Jämför och välj.");
        await Expect(conflict).ToContainTextAsync(Hers);
        await Expect(conflict).ToContainTextAsync(Mine);
        await Expect(conflict.GetByRole(AriaRole.Button)).ToHaveTextAsync(["Behåll min text", "Använd texten av Karin Åberg", "Redigera båda"]);
        await second.AxeAsync();

        await first.GoToAsync(Goal);
        await Expect(first.Page.GetByTestId("goal")).ToContainTextAsync(Hers);

        await conflict.GetByRole(AriaRole.Button, new() { Name = "Redigera båda" }).ClickAsync();
        await Expect(second.Page.GetByLabel("Målformulering")).ToHaveValueAsync($"{Hers}\n\n{Mine}");
    }

    private static Task OpenAsync(Visit visit) => visit.GoToAsync(Goal + "/andra");

    private static async Task SaveAsync(Visit visit, string wording)
    {
        await visit.Page.GetByLabel("Målformulering").FillAsync(wording);
        await visit.Page.GetByLabel("Varför ändras målet?").FillAsync("Kortare");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Spara", Exact = true }).ClickAsync();
    }
}
