using System.Text;
using System.Text.RegularExpressions;
using GoalProcess.Browser.Tests.Support;

namespace GoalProcess.Browser.Tests;

/// <summary>The pages that are printed for a meeting come out on few sheets.</summary>
[Collection(BrowserCollection.Name)]
public sealed partial class OnPaperJourney(BrowserApp app)
{
    [Theory]
    [InlineData("/processer/1", 3)]
    [InlineData("/processer/1/lage", 1)]
    [InlineData("/processer/2/lage", 1)]
    [InlineData("/lagesrapport", 1)]
    [InlineData("/processer/1/tidplan", 1)]
    [InlineData("/processer/2/tidplan", 1)]
    [InlineData("/en/processer/1/tidplan", 1)]
    [InlineData("/processer/1/arenden/5", 1)]
    [InlineData("/processer/1/mal/1", 2)]
    [InlineData("/organ/ks/sammantraden/3/punkter/2/beslut", 1)]
    [InlineData("/organ/ks/sammantraden/4", 1)]
    public async Task It_is_printed_on_few_sheets(string path, int atMost)
    {
        await using var visit = await app.VisitAsync(dark: true, who: "maria");
        await visit.GoToAsync(path);

        var paper = Encoding.Latin1.GetString(await visit.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));

        Assert.InRange(Sheets().Count(paper), 1, atMost);
        await visit.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        Assert.Equal("rgb(255, 255, 255)", await visit.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.panel')).backgroundColor"));
    }

    [Theory]
    [InlineData("/processer/1/tidplan")]
    [InlineData("/processer/2/tidplan")]
    public async Task The_year_on_a_sheet_of_A4_can_be_read(string path)
    {
        await using var visit = await app.VisitAsync(who: "per");
        await visit.Page.SetViewportSizeAsync(SheetWidth, 700);
        await visit.GoToAsync(path);
        await visit.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });

        Assert.InRange(await visit.Page.EvaluateAsync<double>(SmallestPrinted), 6.5, 12);
    }

    // what lies between the margins of an A4 on its side, in CSS pixels
    private const int SheetWidth = 1032;

    // in points
    private const string SmallestPrinted = """
        (() => {
            const svg = document.querySelector('svg.timeline');
            const sizes = [...svg.querySelectorAll('text')].map(text => parseFloat(getComputedStyle(text).fontSize));
            return Math.min(...sizes) * svg.getScreenCTM().a * 0.75;
        })()
        """;

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Sheets();
}
