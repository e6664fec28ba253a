using GoalProcess.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GoalProcess.Browser.Tests;

/// <summary>
/// The main job: a goal goes the whole way on the memo's process. The official proposes; the committee, the board and the council
/// decide in order, meeting by meeting; out of order is refused with its reasons, one plan rule is set aside on the page, and the
/// executive sees it all. With a pointer, without script, and by keyboard alone.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class GoalsWayJourney(BrowserApp app)
{
    private const string Committee = "/organ/ksau/sammantraden/3";
    private const string Board = "/organ/ks/sammantraden/5";
    private const string Council = "/organ/kf/sammantraden/2";
    private const string Wording = "Lindåkra kommun ska vara en plats med hållbar samhällsutveckling för alla";
    private const string Reason = "Det fjärde målet väntar på nämnderna";

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task Three_bodies_decide_in_order_and_the_executive_sees_it(bool script, bool byKeyboard)
    {
        await using var administrator = await PersonAsync("nils", script, byKeyboard);
        await using var official = await PersonAsync("karin", script, byKeyboard);
        await using var secretary = await PersonAsync("maria", script, byKeyboard);
        await using var executive = await PersonAsync("per", script, byKeyboard);
        await administrator.RestartAsync();

        await official.ProposeAsync();
        await administrator.MoveClockAsync(new(2019, 5, 22));

        await secretary.PinAsync(Board);
        await secretary.RecordAsync(Board);
        await secretary.SeesAsync(".refusal", "KSAU har inte lämnat ärendet vidare", "tas upp först den 4 juni 2019");
        await secretary.PinAsync(Council);
        await secretary.RecordAsync(Council);
        await secretary.SeesAsync(".refusal", "Beredningstvång", "KS har inte lämnat ärendet vidare");

        await secretary.PinAsync(Committee, but: "Trygg, tillgänglig och delaktig");
        await secretary.RecordAsync(Committee);
        await secretary.SeesAsync(".refusal", "Antalet mål i beslutspunkten är 3, men ska vara 4–5");
        await secretary.SetAsideAsync(Reason);
        await secretary.SeesAsync("main", "Beslutet är protokollfört", "Avsteg: Rätt antal mål", Reason);

        await administrator.MoveClockAsync(new(2019, 6, 4));
        await secretary.RecordAsync(Board);
        await secretary.SeesAsync("main", "Beslutet är protokollfört");

        await administrator.MoveClockAsync(new(2019, 6, 24));
        await secretary.RecordAsync(Council);
        await secretary.SeesAsync("main", "Beslutet är protokollfört", Wording);

        await executive.GoToAsync("/processer/1");
        await executive.SeesAsync("[data-testid=step-17]", "Klart");
        await executive.GoToAsync("/processer/1/avvikelser");
        await executive.SeesAsync("main", "Rätt antal mål", Reason);
        await executive.GoToAsync("/processer/1/mal/1");
        await executive.SeesAsync("[data-testid=goal]", Wording);
        await administrator.RestartAsync();
    }

    private async Task<Person> PersonAsync(string who, bool script, bool byKeyboard)
    {
        var visit = await app.VisitAsync(javaScript: script, who: who);
        return new(visit, new Hand(visit, byKeyboard));
    }

    private sealed class Person(Visit visit, Hand hand) : IAsyncDisposable
    {
        public Task GoToAsync(string path) => visit.GoToAsync(path);

        public async Task ProposeAsync()
        {
            await GoToAsync("/processer/1/mal/1/andra");
            await hand.WriteAsync(visit.Page.GetByLabel("Målformulering"), Wording);
            await hand.WriteAsync(visit.Page.GetByLabel("Varför ändras målet?"), "Kortare, och för alla");
            await hand.SendAsync(Button("Spara"));
            await SeesAsync("[data-testid=goal]", Wording);
        }

        public async Task MoveClockAsync(DateOnly day)
        {
            await GoToAsync("/demo");
            await hand.WriteDayAsync(visit.Page.GetByLabel("Flytta till"), day);
            await hand.SendAsync(Button("Flytta klockan"));
            await SeesAsync(".demo-band", $"{day.Day} {(day.Month == 5 ? "maj" : "juni")} 2019");
        }

        public async Task RestartAsync()
        {
            await GoToAsync("/demo");
            await hand.SendAsync(Button("Börja om från början"));
            await SeesAsync(".demo-band", "27 mars 2019");
        }

        public async Task PinAsync(string meeting, string? but = null)
        {
            await GoToAsync(meeting);
            await hand.PressAsync(visit.Page.Locator("[data-testid=item-2] details:has(form[action$='underlag']) > summary"));
            var form = visit.Page.GetByTestId("pin-2");
            if (but is not null)
            {
                await hand.TickAsync(form.GetByLabel(but));
            }

            await hand.SendAsync(form.GetByRole(AriaRole.Button, new() { Name = "Fäst underlaget" }));
            await SeesAsync("[data-testid=item-2]", "Underlag");
        }

        public async Task RecordAsync(string meeting)
        {
            await GoToAsync($"{meeting}/punkter/2/beslut/nytt");
            await hand.SendAsync(Button("Spara beslutet"));
        }

        public async Task SetAsideAsync(string because)
        {
            await hand.WriteAsync(visit.Page.GetByLabel("Skäl till avsteget"), because);
            await hand.SendAsync(Button("Spara beslutet"));
        }

        public async Task SeesAsync(string where, params string[] texts)
        {
            foreach (var text in texts)
            {
                await Expect(visit.Page.Locator(where)).ToContainTextAsync(text, new() { Timeout = 15_000 });
            }
        }

        public ValueTask DisposeAsync() => visit.DisposeAsync();

        private ILocator Button(string name) => visit.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
    }
}
