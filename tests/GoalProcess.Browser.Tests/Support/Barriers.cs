using Microsoft.Playwright;

namespace GoalProcess.Browser.Tests.Support;

/// <summary>Looks at a page the way different readers meet it, and gathers every fault before it fails.</summary>
internal sealed class Barriers(Visit visit)
{
    /// <summary>The municipality's colour on light ground, as the browser writes it.</summary>
    public const string BrandInLight = "rgb(20, 80, 92)";

    /// <summary>The same on dark ground.</summary>
    public const string BrandInDark = "rgb(124, 195, 207)";

    private const int MoreStopsThanAnyPage = 600;

    // WCAG 1.4.12: what a reader may set, and the page must bear
    private const string RoomierText =
        "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }";

    /// <summary>The looking itself, in the browser's own language; run in every window before the page's own scripts.</summary>
    public static string Script { get; } = ReadScript();

    private const string FirstChoice =
        "menu => (document.getElementById(menu.getAttribute('aria-controls')) ?? menu.parentElement).querySelector('ul a, ul button').focus()";

    private readonly List<string> _found = [];

    private IPage Page => visit.Page;

    /// <summary>Fails with all that was found.</summary>
    public void AssertNone() => Assert.True(_found.Count == 0, $"{Page.Url}\n  {string.Join("\n  ", _found.Distinct())}");

    /// <summary>Opens what can be folded out, so that it too is looked at. Menus stay closed: they cover what is under them.</summary>
    public Task UnfoldAsync() =>
        Page.EvaluateAsync("document.querySelectorAll('details:not([data-dropdown])').forEach(each => each.open = true)");

    /// <summary>The page is in the municipality's colours and letters.</summary>
    public async Task InOurColoursAsync(string brand)
    {
        var line = await Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.thread-rule')).backgroundColor");
        var font = await Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('h1')).fontFamily");
        Note(line == brand, $"the brand's colour is {line}, not {brand}");
        Note(font.StartsWith("\"Source Sans 3\"", StringComparison.Ordinal), $"the heading is set in {font}");
        _found.AddRange(await Page.EvaluateAsync<string[]>("barriers.fileButtons()"));
    }

    /// <summary>From the first stop to the last by Tab alone: focus seen, never hidden, nothing too small, and a way out.</summary>
    /// <param name="fromTop">Whether the page was come to by its address; an answer begins at its summary or refusal.</param>
    public async Task ByTabAsync(bool fromTop)
    {
        var stops = 0;
        for (; stops < MoreStopsThanAnyPage; stops++)
        {
            await Page.Keyboard.PressAsync("Tab");
            var stop = await Page.EvaluateAsync<Stop?>("barriers.stop()");
            if (stop is null || (stops > 0 && stop.Id.Contains("skip-link", StringComparison.Ordinal)))
            {
                break;
            }

            Note(stops > 0 || !fromTop || stop.Id.Contains("skip-link", StringComparison.Ordinal), $"the first stop is {stop.Id}");
            _found.AddRange(stop.Faults);
        }

        Note(stops is > 0 and < MoreStopsThanAnyPage, $"a keyboard trap, or nothing to reach: {stops} stops");
    }

    /// <summary>The skip link is the first stop, and leads to the page's own content.</summary>
    public async Task SkipLinkAsync()
    {
        await Page.FocusAsync(".skip-link");
        await Page.Keyboard.PressAsync("Enter");
        Note(await Page.EvaluateAsync<string>("document.activeElement.tagName") == "MAIN", "the skip link does not move focus to main");
    }

    /// <summary>Every menu opens by Enter, closes by Escape, and gives focus back.</summary>
    public async Task EscapeAsync(string menu, int atMost = 1)
    {
        var menus = await Page.QuerySelectorAllAsync(menu);
        foreach (var summary in menus.Take(atMost))
        {
            await summary.FocusAsync();
            await Page.Keyboard.PressAsync("Enter");
            Note(await summary.EvaluateAsync<bool>("menu => menu.ariaExpanded === 'true' || menu.parentElement.open === true"), $"{menu} does not open by Enter");
            await summary.EvaluateAsync(FirstChoice);
            await Page.Keyboard.PressAsync("Escape");
            Note(
                await summary.EvaluateAsync<bool>("menu => menu.ariaExpanded !== 'true' && menu.parentElement.open !== true && document.activeElement === menu"),
                $"Escape does not close {menu} and give focus back");
        }
    }

    /// <summary>The page fits, and no text is cut off or written over.</summary>
    public async Task FitsAsync(string when)
    {
        foreach (var check in new[] { "sideways", "clipped", "overlaps" })
        {
            _found.AddRange((await Page.EvaluateAsync<string[]>($"barriers.{check}()")).Select(fault => $"{when}: {fault}"));
        }
    }

    /// <summary>The page bears roomier text, and letters twice as large.</summary>
    public async Task BearsLargerTextAsync()
    {
        await Page.EvaluateAsync("css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet]; }", RoomierText);
        await FitsAsync("roomier text");
        await Page.EvaluateAsync("document.adoptedStyleSheets = []; document.documentElement.style.fontSize = '200%'");
        await FitsAsync("text at 200 %");
        await Page.EvaluateAsync("document.documentElement.style.fontSize = ''");
    }

    /// <summary>The page fits windows this narrow.</summary>
    public async Task FitsNarrowAsync(params int[] widths)
    {
        foreach (var width in widths)
        {
            await Page.SetViewportSizeAsync(width, 900);
            await FitsAsync($"{width} px");
        }
    }

    /// <summary>After a failed form: the summary of errors does its work.</summary>
    public async Task SummaryAsync() => _found.AddRange(await Page.EvaluateAsync<string[]>("barriers.summary()"));

    /// <summary>On paper there is the matter itself and nothing to press.</summary>
    public async Task PrintsAsync()
    {
        await Page.EmulateMediaAsync(new() { Media = Media.Print });
        _found.AddRange(await Page.EvaluateAsync<string[]>("barriers.print()"));
        await Page.EmulateMediaAsync(new() { Media = Media.Screen });
    }

    private static string ReadScript()
    {
        using var stream = typeof(Barriers).Assembly.GetManifestResourceStream("barriers.js")
            ?? throw new InvalidOperationException("barriers.js is not built in.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private void Note(bool isGood, string otherwise)
    {
        if (!isGood)
        {
            _found.Add(otherwise);
        }
    }

    private sealed record Stop(string Id, string[] Faults)
    {
        public Stop()
            : this("", [])
        {
        }
    }
}
