using GoalProcess.Browser.Tests.Support;
using Microsoft.Playwright;

namespace GoalProcess.Browser.Tests;

/// <summary>The main job: a goal goes the whole way, the committee, the board and the council in order, on the memo's process.</summary>
[Collection(BrowserCollection.Name)]
public sealed class GoalsWayJourney(BrowserApp app)
{
    [Fact]
    public async Task Council_is_refused_out_of_order_and_then_decides_when_committee_and_board_have_passed_it_on()
    {
        await using var administrator = await app.VisitAsync();
        await using var secretary = await app.VisitAsync();
        await using var executive = await app.VisitAsync();
        await SignInAsync(administrator, "nils");
        await SignInAsync(secretary, "maria");
        await SignInAsync(executive, "per");
        await RestartAsync(administrator);

        await MoveClockAsync(administrator, "2019-06-24");
        await PinAsync(secretary, "/organ/kf/sammantraden/2", 2);
        await RecordAsync(secretary, "/organ/kf/sammantraden/2", 2);
        var refusal = await secretary.Page.InnerTextAsync(".refusal");
        Assert.Contains("Beredningstvång", refusal, StringComparison.Ordinal);
        Assert.Contains("KSAU har inte lämnat ärendet vidare", refusal, StringComparison.Ordinal);
        await secretary.AxeAsync();

        // the committee never met on the matter: its stage is set aside knowingly, there on the page
        await PinAsync(secretary, "/organ/ks/sammantraden/5", 2);
        await RecordAsync(secretary, "/organ/ks/sammantraden/5", 2);
        await secretary.Page.FillAsync("[name='Form.DeviationReason']", "Utskottet ställdes in");
        await SaveAsync(secretary);
        Assert.Contains("Utskottet ställdes in", await secretary.Page.InnerTextAsync("main"), StringComparison.Ordinal);

        await RecordAsync(secretary, "/organ/kf/sammantraden/2", 2);
        await secretary.Page.FillAsync("[name='Form.DeviationReason']", "Utskottet ställdes in");
        await SaveAsync(secretary);
        await secretary.AxeAsync();

        await executive.GoToAsync("/processer/1");
        Assert.Contains("Klart", await executive.Page.InnerTextAsync("[data-testid=step-17]"), StringComparison.Ordinal);
        await executive.GoToAsync("/processer/1/avvikelser");
        Assert.Contains("Utskottet ställdes in", await executive.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await RestartAsync(administrator);
    }

    private static async Task SignInAsync(Visit visit, string userName)
    {
        await visit.GoToAsync("/");
        await visit.Page.ClickAsync($"[data-testid=demo-{userName}] button");
        await visit.Page.WaitForSelectorAsync("[data-testid=roles]");
    }

    private static async Task RestartAsync(Visit administrator)
    {
        await administrator.GoToAsync("/demo");
        await administrator.Page.ClickAsync("[data-testid=restart] button", new() { Timeout = 60_000 });
        await administrator.Page.WaitForLoadStateAsync(LoadState.Load);
    }

    private static async Task MoveClockAsync(Visit administrator, string day)
    {
        await administrator.GoToAsync("/demo");
        await administrator.Page.FillAsync("#Day", day);
        await administrator.Page.ClickAsync("[data-testid=clock] button");
        await administrator.Page.WaitForLoadStateAsync(LoadState.Load);
    }

    private static async Task PinAsync(Visit secretary, string meeting, int item)
    {
        await secretary.GoToAsync(meeting);
        await secretary.Page.ClickAsync($"[data-testid=item-{item}] details:has(form[action$='underlag']) summary");
        await secretary.Page.ClickAsync($"[data-testid=pin-{item}] button");
        await secretary.Page.WaitForLoadStateAsync(LoadState.Load);
    }

    private static async Task RecordAsync(Visit secretary, string meeting, int item)
    {
        await secretary.GoToAsync($"{meeting}/punkter/{item}/beslut/nytt");
        await secretary.AxeAsync();
        await SaveAsync(secretary);
    }

    private static async Task SaveAsync(Visit secretary)
    {
        await secretary.Page.ClickAsync("[data-testid=decision-form] button[type=submit]");
        await secretary.Page.WaitForLoadStateAsync(LoadState.Load);
    }
}
