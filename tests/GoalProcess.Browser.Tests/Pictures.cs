using GoalProcess.Browser.Tests.Support;
using Microsoft.Playwright;

namespace GoalProcess.Browser.Tests;

/// <summary>
/// No test: draws the pictures of docs/screens into the folder that GOALPROCESS_PICTURES names, and is skipped when it names none.
/// docs/screens/README.md tells how.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class Pictures(BrowserApp app)
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("GOALPROCESS_PICTURES");

    // names of pictures with commas between; none means all
    private static readonly string[] Only =
        Environment.GetEnvironmentVariable("GOALPROCESS_PICTURES_ONLY")?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    // who, where, what the picture is called; the pages of the sketches come first. These are drawn in every form: on a phone, dark, on paper
    private static readonly (string Who, string Path, string Name)[] Drawn =
    [
        ("karin", "/processer/1", "processoversikt"),
        ("karin", "/processer/1/malomraden/1", "malomrade"),
        ("karin", "/processer/1/mal/1/andra", "mal-redigera"),
        ("maria", "/organ/kf/sammantraden/2/punkter/2/beslut/nytt", "beslut-nytt"),
        ("maria", "/organ/ks/sammantraden/3/punkter/2/beslut", "beslut"),
        ("karin", "/processer/1/arenden/5", "arende"),
        ("karin", "/processer/1/tidplan", "tidplan"),
        ("per", "/processer/1/lage", "lage"),
        ("karin", "/processer/1/mal", "mal"),
    ];

    private static readonly (string Who, string Path, string Name)[] DrawnOnce =
    [
        ("", "/", "start"),
        ("", "/logga-in", "logga-in"),
        ("maria", "/", "hem"),
        ("nils", "/demo", "demo"),
        ("maria", "/konto/losenord", "losenord"),
        ("eva", "/processer", "processer"),
        ("per", "/", "hem-kommunledning"),
        ("per", "/lagesrapport", "lagesrapport"),
        ("karin", "/konto/kalender", "kalender"),
        ("karin", "/att-gora", "att-gora"),
        ("karin", "/processer/1/steg/11", "steg"),
        ("karin", "/processer/1/steg/13/flytta?start=2019-05-15&end=2019-05-15", "steg-flytta"),
        ("karin", "/processer/1/alternativ", "alternativ"),
        ("karin", "/processer/1/alternativ/nytt", "alternativ-nytt"),
        ("karin", "/processer/1/arenden", "arenden"),
        ("karin", "/processer/1/arenden/nytt", "arende-nytt"),
        ("karin", "/processer/1/sammantraden", "processens-sammantraden"),
        ("per", "/processer/1/avvikelser", "avvikelser"),
        ("karin", "/processer/1/malomraden", "malomraden"),
        ("karin", "/processer/1/malomraden/ny", "malomrade-nytt"),
        ("karin", "/processer/1/malomraden/tackning/8", "tackning"),
        ("karin", "/processer/1/malomraden/1/kopplingar/ny", "koppling-ny"),
        ("karin", "/processer/1/nyckelord", "nyckelord"),
        ("karin", "/processer/1/nyckelord/1", "nyckelordet"),
        ("karin", "/processer/1/tidigare-mal", "tidigare-mal"),
        ("karin", "/processer/1/tidigare-mal/1/andra", "tidigare-mal-redigera"),
        ("karin", "/processer/1/mal/1", "malet"),
        ("karin", "/processer/1/mal/1/versioner", "versioner"),
        ("karin", "/processer/1/mal/1/aterkallelse", "aterkallelse"),
        ("eva", "/organ", "organ"),
        ("eva", "/organ/ks", "organet"),
        ("maria", "/organ/ks/sammantraden", "sammantraden"),
        ("maria", "/organ/ks/sammantraden/ny", "sammantrade-nytt"),
        ("maria", "/organ/ks/sammantraden/4", "sammantrade"),
        ("karin", "/vision", "vision"),
        ("karin", "/vision/vision/andra", "vision-redigera"),
        ("eva", "/agenda2030", "agenda2030"),
        ("eva", "/agenda2030/8", "agenda2030-mal"),
        ("eva", "/regler", "regler"),
        ("nils", "/organ/nytt", "organ-nytt"),
        ("nils", "/organ/ks/andra", "organ-andra"),
        ("nils", "/organ/ks/mandatperioder/ny", "mandatperiod-ny"),
        ("nils", "/organ/ks/platser/ny", "plats-ny"),
        ("karin", "/processer/1/arenden/5/andra", "arende-andra"),
        ("karin", "/processer/1/dialog", "dialoger"),
        ("karin", "/processer/1/dialog/1", "dialogen"),
        ("karin", "/processer/1/dialog/1/andra", "dialogen-andra"),
        ("karin", "/processer/2/dialog/1/sammanstallning", "sammanstallning"),
        ("karin", "/processer/1/forslag", "forslag"),
        ("karin", "/processer/1/forslag/3", "forslaget"),
        ("karin", "/processer/1/forslag/ny", "forslag-nytt"),
        ("eva", "/processer/2/trad/bidrag/1", "trad"),
        ("eva", "/processer/2/trad/mal/1", "trad-mal"),
        ("karin", "/processer/2/remisser", "remisser"),
        ("karin", "/processer/2/remisser/1", "remissen"),
        ("karin", "/processer/1/remisser/ny", "remiss-ny"),
        ("fatima", "/processer/2/remisser/1/svar/bun", "remissvar"),
        ("karin", "/processer/2/program", "program"),
        ("karin", "/processer/2/program/mal/1", "program-mal"),
        ("karin", "/processer/2/namndmal", "namndmal"),
        ("karin", "/processer/2/namndmal/1", "namndmalet"),
        ("fatima", "/processer/2/namndmal/bun/nytt", "namndmal-nytt"),
        ("karin", "/processer/2/budget", "budget"),
        ("karin", "/processer/1/tackning", "tackningen"),
        ("karin", "/processer/1/tackning/11", "tackningen-11"),
        ("karin", "/processer/2/kostnader", "kostnader"),
        ("karin", "/processer/2/kostnader/ny", "kostnad-ny"),
        ("karin", "/processer/ny", "process-ny"),
        ("karin", "/processer/1/steg/nytt", "steg-nytt"),
        ("karin", "/processer/1/avslut", "process-avslut"),
        ("eva", "/mallar", "mallar"),
        ("", "/tillganglighetsredogorelse", "tillganglighetsredogorelse"),
        ("", "/personuppgifter", "personuppgifter"),
        ("", "/kontakt", "kontakt"),
        ("eva", "/processer/1/mal/99", "finns-inte"),
        ("eva", "/processer/1/mal/ny", "far-inte"),
    ];

    private static readonly (string Who, string Path, string Press, string Name)[] Answers =
    [
        ("karin", "/processer/1/mal/ny", "[data-testid=goal-form] button[type=submit]", "mal-nytt-fel"),
        ("maria", "/organ/kf/sammantraden/2/punkter/2/beslut/nytt", "[data-testid=decision-form] button[type=submit]", "beslut-nekas"),
    ];

    [Fact]
    public async Task Draw()
    {
        Assert.SkipWhen(string.IsNullOrEmpty(Folder), "Pictures are drawn only when GOALPROCESS_PICTURES names a folder.");

        foreach (var (who, path, name) in Drawn.Concat(DrawnOnce).Where(picture => IsWanted(picture.Name)))
        {
            await using var desk = await app.VisitAsync(width: 1440, who: who);
            await desk.GoToAsync(path);
            await DrawAsync(desk, name);
        }

        foreach (var (who, path, press, name) in Answers.Where(picture => IsWanted(picture.Name)))
        {
            await using var desk = await app.VisitAsync(width: 1440, who: who);
            await desk.GoToAsync(path);
            await desk.Page.ClickAsync(press);
            await desk.Page.WaitForSelectorAsync("[data-focus-first]");
            await DrawAsync(desk, name);
        }

        foreach (var (who, path, name) in Drawn.Where(picture => IsWanted(picture.Name)))
        {
            await using var phone = await app.VisitAsync(width: 360, who: who);
            await phone.GoToAsync(path);
            await DrawAsync(phone, name + "-360");

            await using var dark = await app.VisitAsync(width: 1440, dark: true, who: who);
            await dark.GoToAsync(path);
            await DrawAsync(dark, name + "-mork");
            await dark.Page.PdfAsync(new() { Path = Path.Combine(Folder, name + "-utskrift.pdf"), PreferCSSPageSize = true, PrintBackground = true });
        }
    }

    private static bool IsWanted(string name) => Only.Length == 0 || Only.Contains(name);

    private static async Task DrawAsync(Visit visit, string name) =>
        await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder!, name + ".png"), FullPage = true, Animations = ScreenshotAnimations.Disabled });
}
