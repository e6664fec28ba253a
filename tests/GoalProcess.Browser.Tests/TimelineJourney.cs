using System.Text.RegularExpressions;
using GoalProcess.Browser.Tests.Support;
using Microsoft.Playwright;
using UglyToad.PdfPig;
using static Microsoft.Playwright.Assertions;

namespace GoalProcess.Browser.Tests;

/// <summary>The plan along time, in the memo's process: read, gone nearer, printed and dragged.</summary>
[Collection(BrowserCollection.Name)]
public sealed partial class TimelineJourney(BrowserApp app)
{
    private const string Timeline = "/processer/1/tidplan";

    // the labels as they are really drawn, lane by lane
    // in the page's own letters, which a busy machine may be late to bring
    private const string LabelsThatMeet = """
        () => document.fonts.ready.then(() => [...document.querySelectorAll("svg.timeline [role=list]")].flatMap((lane) => {
          const labels = [...lane.querySelectorAll("text.label")].map((text) => ({ text: text.textContent, box: text.getBBox() }));
          return labels.flatMap((one, index) => labels.slice(index + 1)
            .filter((other) => one.box.x < other.box.x + other.box.width && other.box.x < one.box.x + one.box.width
              && one.box.y + 4 < other.box.y + other.box.height && other.box.y + 4 < one.box.y + one.box.height)
            .map((other) => `${one.text} meets ${other.text}`));
        }))
        """;

    private const string SmallestText = """
        () => Math.min(...[...document.querySelectorAll("svg.timeline text")].map((text) => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a))
        """;

    [Fact]
    public async Task What_is_drawn_is_told_and_stands_in_the_table_too()
    {
        await using var visit = await app.VisitAsync(who: "eva");
        await visit.GoToAsync(Timeline);

        // as a screen reader has it: lanes are lists, and every event a link that begins with what is seen
        var told = (await visit.Page.Locator(".timeline-drawing").AriaSnapshotAsync()).Replace('\u00a0', ' ');
        var links = Links().Matches(told).Select(match => match.Groups["name"].Value).ToList();
        var seen = await visit.Page.Locator("svg.timeline a text.label").AllTextContentsAsync();
        Assert.Equal(seen.Count, links.Count);
        Assert.All(seen.Zip(links), pair => Assert.StartsWith(pair.First.Trim(), pair.Second, StringComparison.Ordinal));
        Assert.Contains("list \"Kommunstyrelsen\"", told, StringComparison.Ordinal);
        Assert.Contains("Kommunfullmäktige, 24 juni 2019", told, StringComparison.Ordinal);

        await visit.Page.ClickAsync(".timeline-twin summary");
        foreach (var row in await visit.Page.Locator("[data-testid=table] tbody tr").AllAsync())
        {
            var (planned, outcome) = (await DayAsync(row, 0), await DayAsync(row, 3));
            Assert.Contains(links, name => name.Contains($", {planned}.", StringComparison.Ordinal) || name.Contains($", {outcome}.", StringComparison.Ordinal));
        }

        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(LabelsThatMeet));
        Assert.True(await visit.Page.EvaluateAsync<double>(SmallestText) >= 12);
    }

    private static async Task<string> DayAsync(ILocator row, int column) => (await row.Locator("td").Nth(column).InnerTextAsync()).Trim().Replace('\u00a0', ' ');

    [Fact]
    public async Task Nothing_jumps_when_the_reader_goes_nearer_by_keyboard_and_focus_is_seen()
    {
        await using var visit = await app.VisitAsync(who: "eva");
        await visit.Page.AddInitScriptAsync(Weight);
        await visit.GoToAsync(Timeline);
        var size = await SizeAsync(visit.Page);

        foreach (var zoom in new[] { "Kvartal", "Månad", "År" })
        {
            await visit.Page.GetByTestId("zoom").GetByRole(AriaRole.Link, new() { Name = zoom }).FocusAsync();
            await visit.Page.Keyboard.PressAsync("Enter");
            await Expect(visit.Page.GetByTestId("zoom").Locator("[aria-current]")).ToHaveTextAsync(zoom);
            await visit.Page.WaitForLoadStateAsync();
            Assert.Equal(size, await SizeAsync(visit.Page));
            Assert.True(await visit.Page.EvaluateAsync<double>("weight.shift") <= 0.01);
            Assert.Empty(await visit.Page.EvaluateAsync<string[]>(LabelsThatMeet));
        }

        await visit.Page.Locator("svg.timeline a").First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("solid", await visit.Page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/processer/1/steg/*");
    }

    [Fact]
    public async Task Without_script_the_form_chooses_and_on_a_phone_the_list_stands_in_its_place()
    {
        await using var visit = await app.VisitAsync(javaScript: false, width: 360, who: "eva");
        await visit.GoToAsync(Timeline);
        await visit.Page.SelectOptionAsync("#organ", "ks");
        await visit.Page.SelectOptionAsync("#fran", "2019-03");
        await visit.Page.ClickAsync("[data-testid=filter] button");

        await Expect(visit.Page.Locator(".timeline-drawing")).ToBeHiddenAsync();
        await Expect(visit.Page.Locator("[data-testid=list] > li").First).ToBeVisibleAsync();
        await Expect(visit.Page.GetByTestId("list")).ToContainTextAsync("Godkänna förslag till mål");
        await Expect(visit.Page.GetByTestId("list")).Not.ToContainTextAsync("Dialog plan och process");
    }

    [Theory]
    [InlineData("", 842, 595)]
    [InlineData("?papper=a3", 1191, 842)]
    [InlineData("?zoom=manad", 842, 595)]
    public async Task It_is_whole_on_one_sheet(string query, int width, int height)
    {
        await using var visit = await app.VisitAsync(dark: true, who: "karin");
        await visit.GoToAsync(Timeline + query);
        using var paper = PdfDocument.Open(await visit.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));

        var sheet = Assert.Single(paper.GetPages());
        Assert.Equal((width, height), ((int)Math.Round(sheet.Width), (int)Math.Round(sheet.Height)));
        var words = sheet.GetWords().Select(word => word.Text).ToList();
        Assert.All(["Tidplan", "Kommunfullmäktige", "Budgetprocess", "Klart", "27"], word => Assert.Contains(word, words));
        Assert.DoesNotContain("Flytta", words);

        // every label is on the sheet, inside its edges
        Assert.All(sheet.GetWords(), word => Assert.True(word.BoundingBox.Left >= 0 && word.BoundingBox.Right <= sheet.Width && word.BoundingBox.Bottom >= 0));
        foreach (var date in await visit.Page.Locator("svg.timeline .date").AllTextContentsAsync())
        {
            Assert.Contains(date, sheet.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_table_is_printed_when_it_is_open()
    {
        await using var visit = await app.VisitAsync(who: "karin");
        await visit.GoToAsync(Timeline);
        await visit.Page.ClickAsync(".timeline-twin summary");
        using var paper = PdfDocument.Open(await visit.Page.PdfAsync(new() { PreferCSSPageSize = true }));

        Assert.InRange(paper.NumberOfPages, 2, 4);
        Assert.DoesNotContain(paper.GetPage(1).GetWords(), word => word.Text == "Marginal");
        Assert.Contains(paper.GetPage(2).GetWords(), word => word.Text == "Marginal");
    }

    [Fact]
    public async Task A_step_is_dragged_to_another_day_and_the_page_for_moving_it_is_opened_with_both_days()
    {
        await using var visit = await app.VisitAsync("en-GB", who: "karin");
        await visit.GoToAsync($"/en{Timeline}?zoom=kvartal&fran=2019-04");
        var step = visit.Page.Locator("svg.timeline a[data-event='00012']");
        var box = await PressAsync(visit.Page, step);

        // ten days to the right, told while it moves
        await visit.Page.Mouse.MoveAsync(box.X + (10 * await DayAsync(visit.Page)), box.Y, new() { Steps = 8 });
        await Expect(visit.Page.Locator(".drag-label text")).ToHaveTextAsync("Sat 4 May");
        await Expect(visit.Page.Locator(".drag-label")).ToHaveAttributeAsync("visibility", "visible");

        // let go of by Escape it stands where it stood, and opens nothing
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.Mouse.UpAsync();
        await Expect(visit.Page.Locator(".drag-label")).ToHaveAttributeAsync("visibility", "hidden");
        Assert.Null(await step.GetAttributeAsync("transform"));
        Assert.EndsWith("fran=2019-04", visit.Page.Url, StringComparison.Ordinal);

        await PressAsync(visit.Page, step);
        await visit.Page.Mouse.MoveAsync(box.X - (3 * await DayAsync(visit.Page)), box.Y, new() { Steps = 8 });
        await visit.Page.Mouse.UpAsync();
        await visit.Page.WaitForURLAsync("**/en/processer/1/steg/12/flytta?start=2019-04-21&end=2019-05-06");
        await Expect(visit.Page.GetByTestId("dates").Locator("#Start")).ToHaveValueAsync("2019-04-21");
        await Expect(visit.Page.GetByTestId("dates").Locator("#End")).ToHaveValueAsync("2019-05-06");
        await Expect(visit.Page.GetByTestId("preview")).ToBeVisibleAsync();

        // come back to, the step stands where the plan has it
        await visit.Page.GoBackAsync();
        Assert.Null(await step.GetAttributeAsync("transform"));
    }

    [Fact]
    public async Task What_is_done_cannot_be_dragged_and_a_reader_drags_nothing()
    {
        await using var official = await app.VisitAsync(who: "karin");
        await official.GoToAsync(Timeline);
        Assert.Equal(0, await official.Page.Locator("svg.timeline .can-move[data-event='00007']").CountAsync());

        await using var reader = await app.VisitAsync(who: "eva");
        await reader.GoToAsync(Timeline);
        Assert.Equal(0, await reader.Page.Locator("svg.timeline .can-move").CountAsync());
        await PressAsync(reader.Page, reader.Page.Locator("svg.timeline a[data-event='00013']"));
        await reader.Page.Mouse.MoveAsync(400, 400, new() { Steps = 4 });
        await reader.Page.Mouse.UpAsync();
        Assert.EndsWith("/tidplan", reader.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_moves_of_itself_for_those_who_wish_it_still()
    {
        await using var visit = await app.VisitAsync(who: "karin"); // the tests' browser asks for less motion
        await visit.GoToAsync(Timeline);
        var box = await PressAsync(visit.Page, visit.Page.Locator("svg.timeline a[data-event='00013']"));
        await visit.Page.Mouse.MoveAsync(box.X + 40, box.Y, new() { Steps = 4 });

        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("document.getAnimations().length"));
        Assert.Equal("auto", await visit.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).scrollBehavior"));
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.Mouse.UpAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task In_the_reader_s_own_colours_lines_marks_and_focus_are_seen(bool dark)
    {
        await using var visit = await app.VisitAsync(dark: dark, who: "karin");
        await visit.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await visit.GoToAsync(Timeline);

        var ground = await visit.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.lane-ground')).fill");
        foreach (var (what, property) in new[]
        {
            ("text.label", "fill"), ("text.lane-name", "fill"), (".thread", "stroke"), (".thread-ahead", "stroke"), (".today", "stroke"), (".mark-planned", "stroke"),
            (".mark-done", "fill"), (".mark-now", "stroke"), (".mark-next", "stroke"), (".mark-deadline", "stroke"), (".bar-planned", "stroke"), (".critical", "stroke"),
        })
        {
            var drawn = await visit.Page.EvaluateAsync<string>($"getComputedStyle(document.querySelector('svg.timeline {what}')).{property}");
            Assert.True(drawn != ground && drawn != "none", $"{what} has {property} {drawn} on {ground}");
        }

        // done and planned differ without our colours: one is filled and has a tick
        Assert.Equal(ground, await visit.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('svg.timeline .mark-planned')).fill"));
        Assert.Equal(ground, await visit.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('svg.timeline .mark-check')).stroke"));

        await visit.Page.Locator("svg.timeline a").First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        var outline = await visit.Page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle + ' ' + getComputedStyle(document.activeElement).outlineColor");
        Assert.StartsWith("solid", outline, StringComparison.Ordinal);
        Assert.DoesNotContain(ground, outline, StringComparison.Ordinal);
    }

    /// <summary>Listens for shifts and long tasks from before the page's own scripts.</summary>
    internal const string Weight = """
        window.weight = { shift: 0, longest: 0 };
        new PerformanceObserver((list) => list.getEntries().forEach((entry) => { if (!entry.hadRecentInput) weight.shift += entry.value; }))
          .observe({ type: "layout-shift", buffered: true });
        new PerformanceObserver((list) => list.getEntries().forEach((entry) => { weight.longest = Math.max(weight.longest, entry.duration); }))
          .observe({ type: "longtask", buffered: true });
        """;

    /// <summary>Presses the mouse on a step's mark.</summary>
    internal static async Task<(float X, float Y)> PressAsync(IPage page, ILocator step)
    {
        await step.ScrollIntoViewIfNeededAsync();
        var mark = await step.Locator("text").BoundingBoxAsync() ?? throw new InvalidOperationException("The step is not drawn.");
        var (x, y) = (mark.X + (mark.Width / 2), mark.Y + (mark.Height / 2));
        await page.Mouse.MoveAsync(x, y);
        await page.Mouse.DownAsync();
        return (x, y);
    }

    /// <summary>How many pixels a day is wide.</summary>
    internal static Task<float> DayAsync(IPage page) => page.EvaluateAsync<float>(
        "(() => { const drawing = document.querySelector('svg.timeline'); return drawing.getScreenCTM().a * drawing.dataset.width / drawing.dataset.days; })()");

    private static Task<string> SizeAsync(IPage page) => page.EvaluateAsync<string>(
        "(() => { const box = document.querySelector('svg.timeline').getBoundingClientRect(); return `${Math.round(box.width)}x${Math.round(box.height)}`; })()");

    [GeneratedRegex("link \"(?<name>(?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex Links();
}
