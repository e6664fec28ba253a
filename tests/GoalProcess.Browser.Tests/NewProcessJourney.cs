using GoalProcess.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GoalProcess.Browser.Tests;

/// <summary>
/// An official makes a process from the template. A day moved wrong leaves the board's budget proposal too late: the gap is named where
/// it can be put right, is put right, and the process is made. With a pointer, and by keyboard alone.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class NewProcessJourney(BrowserApp app)
{
    private const string Name = "Mål för nästa mandatperiod";
    private const string Template = "Mål för två mandatperioder";

    // the rows of the template
    private const int CitizenDialogue = 9;
    private const int BoardsBudget = 23;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_gap_is_seen_and_healed_before_the_process_is_made(bool byKeyboard)
    {
        await using var visit = await app.VisitAsync(who: "karin");
        var official = new Person(visit, new Hand(visit, byKeyboard));

        await official.NameAsync();
        await official.ChooseBodiesAsync();
        await official.LayOutAsync();

        await official.MoveAsync(BoardsBudget, new(2027, 12, 1));
        await official.SeesAsync("[data-testid=gaps]", "Planen har kommunstyrelsens budgetförslag i tid", "31 oktober 2027");
        await visit.AxeAsync();

        await official.MoveAsync(BoardsBudget, new(2027, 10, 27));
        await official.SeesNotAsync("[data-testid=gaps]", "31 oktober 2027");
        await official.EndAsync(CitizenDialogue, new(2027, 3, 29));
        await official.SeesAsync("[data-testid=gaps]", "Tidplanen har inga brister.");
        await visit.AxeAsync();

        await official.MakeAsync();
        await visit.AxeAsync();

        // the other walks know the demo's own processes
        await using var administrator = await app.VisitAsync(who: "nils");
        await administrator.GoToAsync("/demo");
        await new Hand(administrator, byKeyboard).SendAsync(administrator.Page.GetByRole(AriaRole.Button, new() { Name = "Börja om från början", Exact = true }));
        await Expect(administrator.Page.Locator(".demo-band")).ToContainTextAsync("27 mars 2019", new() { Timeout = 15_000 });
    }

    private sealed class Person(Visit visit, Hand hand)
    {
        public async Task NameAsync()
        {
            await visit.GoToAsync("/processer");
            await hand.PressAsync(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Skapa process" }));
            await SeesAsync("h1", "Skapa process");
            await hand.WriteAsync(visit.Page.GetByLabel("Processens namn på svenska"), Name);
            await hand.WriteAsync(visit.Page.GetByLabel("Processens namn på engelska"), "Goals for the next period");
            await hand.WriteDayAsync(visit.Page.GetByLabel("Målen gäller från"), new(2028, 1, 1));
            await hand.WriteDayAsync(visit.Page.GetByLabel("Målen gäller till och med"), new(2034, 12, 31));
            await hand.ChooseAsync(visit.Page.GetByLabel("Mall"), Template);
            await hand.SendAsync(Button("Fortsätt"));
        }

        public async Task ChooseBodiesAsync()
        {
            await SeesAsync(".phases [aria-current=step]", "Organ", "Steg 2 av 4");
            await Expect(visit.Page.GetByLabel("Organ för KSAU")).Not.ToHaveValueAsync("");
            await visit.AxeAsync();
            await hand.SendAsync(Button("Fortsätt"));
        }

        public async Task LayOutAsync()
        {
            await SeesAsync(".phases [aria-current=step]", "Tidplan", "Steg 3 av 4");
            await hand.WriteDayAsync(visit.Page.GetByLabel("Första dagen i tidplanen"), new(2027, 1, 13));
            await hand.SendAsync(Button("Räkna om alla dagar"));
            await Expect(Row(BoardsBudget).GetByLabel("Första dag")).ToHaveValueAsync("2027-10-27");
        }

        public async Task MoveAsync(int row, DateOnly day)
        {
            await hand.WriteDayAsync(Row(row).GetByLabel("Första dag"), day);
            await EndAsync(row, day);
        }

        public async Task EndAsync(int row, DateOnly day)
        {
            await hand.WriteDayAsync(Row(row).GetByLabel("Sista dag"), day);
            await hand.SendAsync(Button("Kontrollera tidplanen"));
        }

        public async Task MakeAsync()
        {
            await hand.SendAsync(Button("Fortsätt"));
            await SeesAsync(".phases [aria-current=step]", "Steg 4 av 4");
            await SeesAsync("[data-testid=summary]", Name, "1 januari 2028 – 31 december 2034", "24 steg");
            await SeesAsync("[data-testid=gaps]", "Tidplanen har inga brister.");
            await visit.AxeAsync();
            await hand.SendAsync(Button("Skapa process"));
            await SeesAsync("h1", Name);
            await SeesAsync("main", $"Processen ”{Name}” är skapad.");
            await SeesNotAsync("main", "Brister i tidplanen");
        }

        public async Task SeesAsync(string where, params string[] texts)
        {
            foreach (var text in texts)
            {
                await Expect(visit.Page.Locator(where)).ToContainTextAsync(text, new() { Timeout = 15_000 });
            }
        }

        public Task SeesNotAsync(string where, string text) =>
            Expect(visit.Page.Locator(where)).Not.ToContainTextAsync(text, new() { Timeout = 15_000 });

        private ILocator Row(int number) => visit.Page.GetByTestId("plan-row").Nth(number - 1);

        private ILocator Button(string name) => visit.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
    }
}
