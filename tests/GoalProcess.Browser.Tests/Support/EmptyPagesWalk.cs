using Microsoft.Playwright;

namespace GoalProcess.Browser.Tests.Support;

/// <summary>Looks at a page with nothing on it, in Swedish on a light desk and in English on a dark phone.</summary>
public abstract class EmptyPagesWalk(NewTownApp app)
{
    protected async Task WalkAsync(string who, string path)
    {
        await using var visit = await app.VisitAsync(who: who);
        var barriers = new Barriers(visit);
        await LookAsync(visit, barriers, path, Barriers.BrandInLight, "Swedish, 1280 px");
        await barriers.PrintsAsync();
        await barriers.FitsNarrowAsync(320, 360);

        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await LookAsync(visit, barriers, "/en" + path, Barriers.BrandInDark, "English, 360 px");
        barriers.AssertNone();
    }

    private static async Task LookAsync(Visit visit, Barriers barriers, string address, string brand, string where)
    {
        Assert.Equal(200, (await visit.Page.GotoAsync(address))?.Status);
        await barriers.UnfoldAsync();
        await visit.AxeAsync();
        await barriers.InOurColoursAsync(brand);
        await barriers.FitsAsync(where);
    }
}
