using GoalProcess.Browser.Tests.Support;

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
        await using var administrator = await Person.SignInAsync(app, "nils", script, byKeyboard);
        await using var official = await Person.SignInAsync(app, "karin", script, byKeyboard);
        await using var secretary = await Person.SignInAsync(app, "maria", script, byKeyboard);
        await using var executive = await Person.SignInAsync(app, "per", script, byKeyboard);
        await app.BeginAgainAsync();

        await ProposeAsync(official);
        await administrator.MoveClockAsync(new(2019, 5, 22));

        await secretary.PinAsync(Board);
        await secretary.RecordAsync(Board);
        await secretary.SeesAsync(".refusal", "Kommunstyrelsens arbetsutskott har inte lämnat ärendet vidare", "tas upp först den 4 juni 2019");
        await secretary.PinAsync(Council);
        await secretary.RecordAsync(Council);
        await secretary.SeesAsync(".refusal", "Beredningstvång", "Kommunstyrelsen har inte lämnat ärendet vidare");

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
        await app.BeginAgainAsync();
    }

    // a shorter wording, for all
    private static async Task ProposeAsync(Person official)
    {
        await official.GoToAsync("/processer/1/mal/1/andra");
        await official.Hand.WriteAsync(official.Page.GetByLabel("Målformulering"), Wording);
        await official.Hand.WriteAsync(official.Page.GetByLabel("Varför ändras målet?"), "Kortare, och för alla");
        await official.Hand.SendAsync(official.Button("Spara"));
        await official.SeesAsync("[data-testid=goal]", Wording);
    }
}
