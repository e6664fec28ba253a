using GoalProcess.Browser.Tests.Support;

namespace GoalProcess.Browser.Tests;

/// <summary>A plan that runs late, on the overview and on a step's page: in light and dark, and on a phone.</summary>
[Collection(BrowserCollection.Name)]
public sealed class LateScheduleWalk(BrowserApp app)
{
    private static readonly string[] Pages = ["/processer/1", "/processer/1/steg/17", "/en/processer/1", "/en/processer/1/steg/12"];

    [Fact]
    public async Task What_is_forecast_is_read_by_everyone()
    {
        await using var administrator = await Person.SignInAsync(app, "nils", true);
        await app.BeginAgainAsync();
        await administrator.MoveClockAsync(new(2019, 4, 12));

        foreach (var dark in new[] { false, true })
        {
            await using var visit = await app.VisitAsync(dark: dark, who: "karin");

            foreach (var path in Pages)
            {
                var barriers = new Barriers(visit);
                await visit.Page.SetViewportSizeAsync(1280, 900);
                await visit.GoToAsync(path);
                Assert.NotNull(await visit.Page.QuerySelectorAsync("[data-testid^=forecast]"));
                await visit.AxeAsync();
                await barriers.FitsAsync("1280 px");
                await barriers.FitsNarrowAsync(360, 320);
                barriers.AssertNone();
            }
        }

        await app.BeginAgainAsync();
    }
}
