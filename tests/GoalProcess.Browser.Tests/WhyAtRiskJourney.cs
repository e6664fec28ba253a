using GoalProcess.Browser.Tests.Support;
using Microsoft.Playwright;

namespace GoalProcess.Browser.Tests;

/// <summary>
/// The working committee does not meet on 10 April and the official says so; the chief executive finds in two presses from the first page why the council
/// in June is at risk. With a pointer, with the keyboard alone, and without script.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class WhyAtRiskJourney(BrowserApp app)
{
    [Theory]
    [InlineData(true, false)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task From_the_first_page_it_is_two_presses_to_the_reason(bool script, bool byKeyboard)
    {
        await using var administrator = await Person.SignInAsync(app, "nils", script);
        await using var official = await Person.SignInAsync(app, "karin", script, byKeyboard);
        await using var executive = await Person.SignInAsync(app, "per", script, byKeyboard);
        await app.BeginAgainAsync();
        await executive.GoToAsync("/");
        await executive.SeesAsync("[data-testid=leadership]", "I tid");

        await administrator.MoveClockAsync(new(2019, 4, 12));
        await official.GoToAsync("/processer/1/steg/11");
        await official.Hand.WriteDayAsync(official.Page.GetByTestId("outcome").GetByLabel("Dag"), new(2019, 4, 10));
        await official.Hand.WriteAsync(official.Page.GetByTestId("outcome").Locator("textarea"), "Sammanträdet ställdes in");
        await official.Hand.SendAsync(official.Button("Spara att steget inte hölls"));
        await official.SeesAsync("main", "Utfallet är sparat.");

        await executive.GoToAsync("/");
        await executive.SeesAsync("[data-testid=leadership]", "I riskzonen");
        await PressAsync(executive, "Öppna lägesrapporterna", "**/lagesrapport");
        await executive.SeesAsync("[data-testid=standing-1]", "I riskzonen", "hölls inte 10 april 2019", "Det hotar Kommunfullmäktige 24 juni 2019");
        await PressAsync(executive, "Mål för ny mandatperiod", "**/processer/1/lage");
        await executive.SeesAsync("[data-testid=verdict]", "I riskzonen", "hölls inte 10 april 2019", "Det hotar Kommunfullmäktige 24 juni 2019", "Kommunstyrelsens arbetsutskott har inte lämnat ärendet vidare");

        if (script)
        {
            await executive.AxeAsync();
        }

        // and on to the meeting that stands there without its basis
        await PressAsync(executive, "Öppna steget som saknar underlag", "**/processer/1/steg/13");
        await executive.SeesAsync("main", "Godkänna förslag till mål");

        await official.GoToAsync("/att-gora");
        await official.SeesAsync("[data-testid=mine]", "Avsluta dialogen", "Försenat");
        await PressAsync(official, "Avsluta dialogen", "**/processer/1/dialog/1#avsluta");

        if (script)
        {
            await official.GoToAsync("/att-gora");
            await official.AxeAsync();
        }

        await app.BeginAgainAsync();
    }

    private static async Task PressAsync(Person person, string link, string where)
    {
        await person.Hand.PressAsync(person.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = link }).First);
        await person.Page.WaitForURLAsync(where);
    }
}
