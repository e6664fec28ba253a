using GoalProcess.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace GoalProcess.Browser.Tests;

/// <summary>
/// The law's days for the budget do not stop what a meeting did: decided on 2 December the budget goes through, and the decision, the
/// deviations and the overview say that it was late. With a pointer, and without script.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class LateBudgetJourney(BrowserApp app)
{
    private const string Board = "/organ/ks/sammantraden/7";
    private const string Council = "/organ/kf/sammantraden/4";
    private const string Reason = "Nämndernas mål kommer i ett senare ärende";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_budget_decided_on_2_December_goes_through_and_is_shown_as_late(bool script)
    {
        await using var administrator = await Person.SignInAsync(app, "nils", script);
        await using var secretary = await Person.SignInAsync(app, "maria", script);
        await using var executive = await Person.SignInAsync(app, "per", script);
        await app.BeginAgainAsync();
        await executive.GoToAsync("/processer/1");
        await executive.SeesAsync("[data-testid=deviations]", "0");

        await administrator.MoveClockAsync(new(2019, 10, 30));
        await secretary.RecordAsync(Board);
        await secretary.SeesAsync("main", "Beslutet är protokollfört");

        await secretary.GoToAsync($"{Council}/andra");
        await secretary.Hand.WriteDayAsync(secretary.Page.GetByLabel("Dag"), new(2019, 12, 2));
        await secretary.Hand.SendAsync(secretary.Button("Spara"));
        await administrator.MoveClockAsync(new(2019, 12, 2));
        await secretary.RecordAsync(Council);
        await secretary.SeesAsync(".refusal", "Barn- och utbildningsnämnden har inget eget mål");
        await secretary.SetAsideAsync(Reason);

        await secretary.SeesAsync("main", "Beslutet är protokollfört");
        await secretary.SeesAsync("[data-testid=flags]", "Budgeten föreslås och beslutas i tid", "efter den 30 november 2019");

        if (script)
        {
            await secretary.AxeAsync();
        }

        await executive.GoToAsync("/processer/1");
        await Expect(executive.Page.GetByTestId("deviations")).Not.ToHaveTextAsync("0");
        await executive.SeesAsync("[data-testid=step-24]", "Klart");
        await executive.GoToAsync("/processer/1/avvikelser");
        await executive.SeesAsync("main", "Noterad brist", "efter den 30 november 2019", Reason);

        if (script)
        {
            await executive.AxeAsync();
        }

        await app.BeginAgainAsync();
    }
}
