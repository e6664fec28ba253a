using GoalProcess.Browser.Tests.Support;

namespace GoalProcess.Browser.Tests;

/// <summary>Every page of the demo, looked at by axe: in Swedish on a light desk, in English on a dark phone.</summary>
[Collection(BrowserCollection.Name)]
public sealed class EveryPageJourney(BrowserApp app)
{
    public static TheoryData<string> Pages =>
    [
        "/", "/demo", "/processer", "/processer/1", "/processer/1/steg/9", "/processer/1/steg/11", "/processer/1/arenden", "/processer/1/arenden/5",
        "/processer/1/sammantraden", "/processer/1/avvikelser", "/organ", "/organ/ks", "/organ/ks/sammantraden", "/organ/ks/sammantraden/3",
        "/organ/ks/sammantraden/3/punkter/2/beslut", "/regler", "/vision", "/agenda2030", "/agenda2030/8", "/processer/1/malomraden",
        "/processer/1/malomraden/1", "/processer/1/nyckelord", "/processer/1/nyckelord/1", "/processer/1/tidigare-mal", "/processer/1/mal",
        "/processer/1/mal/1", "/processer/1/mal/1/versioner",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task It_has_no_barrier_and_fits(string path)
    {
        await using var desk = await app.VisitAsync();
        await using var phone = await app.VisitAsync(locale: "en-GB", dark: true, width: 360);

        foreach (var (visit, prefix) in new[] { (desk, ""), (phone, "/en") })
        {
            await visit.GoToAsync(prefix + "/");
            await visit.Page.ClickAsync($"[data-testid=demo-{(path == "/demo" ? "nils" : "maria")}] button");
            await visit.Page.WaitForSelectorAsync("[data-testid=roles]");
            await visit.GoToAsync(prefix + path);
            await visit.AxeAsync();
            await visit.AssertFitsAsync();
        }
    }
}
