using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using GoalProcess.Data.Accounts;
using GoalProcess.Tests;
using Microsoft.Playwright;

namespace GoalProcess.Browser.Tests.Support;

/// <summary>One person's browser window.</summary>
public sealed class Visit : IAsyncDisposable
{
    // the package for this browser opens a page beside the one it looks at, for frames that the product does not have; it takes several times as long
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private const string Violations = """
        async () => {
          const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
          const { violations } = await axe.run({ runOnly: { type: "tag", values: tags }, resultTypes: ["violations"], preload: { assets: ["media"] } });
          return violations.map((each) => [`${each.id} (${each.impact}): ${each.help}`, ...each.nodes.map((node) => node.html)].join("\n  "));
        }
        """;

    // the browser itself remarks on a form that came back with errors, and on a page that does not exist
    private readonly List<string> _foreseen = ["status of 422", "status of 409", "status of 404", "status of 403"];

    private readonly IBrowserContext? _own;
    private readonly ConcurrentQueue<string> _complaints = new();

    /// <param name="page">The page that is looked at.</param>
    /// <param name="own">The window, when it is closed with the page.</param>
    internal Visit(IPage page, IBrowserContext? own = null)
    {
        _own = own;
        Page = page;
        page.Console += Hear;
        page.PageError += Hear;
    }

    /// <summary>Has axe at hand in every page. Sent with each look, its half a million letters would take as long as the look itself.</summary>
    public static string Ready { get; } = "window.bringAxe = () => { if (!window.axe) {" + Axe + "\n} return true; };";

    public IPage Page { get; }

    /// <summary>A complaint that holds these words is part of the test.</summary>
    public void Foresee(string words) => _foreseen.Add(words);

    public Task GoToAsync(string path) => Page.GotoAsync(path);

    /// <summary>Signs in through the form, by keyboard alone.</summary>
    public async Task SignInAsync(User person, string path = "/logga-in")
    {
        ArgumentNullException.ThrowIfNull(person);
        await GoToAsync(path);
        await Page.FocusAsync("#Email");
        await Page.Keyboard.TypeAsync(person.Email ?? "");
        await Page.Keyboard.PressAsync("Tab");
        await Page.FocusAsync("#Password");
        await Page.Keyboard.TypeAsync(RunningApp.Password);
        await Page.Keyboard.PressAsync("Enter");
        await Page.WaitForURLAsync(url => !url.Contains("/logga-in", StringComparison.Ordinal));
    }

    /// <summary>Signs in as one of the demo's people, from the first page.</summary>
    public async Task SignInToDemoAsync(string who)
    {
        await GoToAsync("/");
        await Page.ClickAsync($"[data-testid=demo-{who}] button");
        await Page.WaitForSelectorAsync("[data-testid=roles]");
    }

    /// <summary>Signs out from the header, by keyboard alone.</summary>
    public async Task SignOutAsync()
    {
        await Page.EvaluateAsync("document.querySelectorAll('header details').forEach(menu => menu.open = true)");
        await Page.FocusAsync("form[action$='/logga-ut'] button");
        await Page.Keyboard.PressAsync("Enter");
        await Page.WaitForURLAsync("**/utloggad");
    }

    /// <summary>Fails when axe finds anything against WCAG 2.2 AA or good practice on the page as it now stands.</summary>
    public async Task AxeAsync()
    {
        // where scripts are off, nothing is at hand
        if (!await Page.EvaluateAsync<bool>("window.bringAxe !== undefined && window.bringAxe()"))
        {
            await Page.EvaluateAsync(Axe);
        }

        var found = await Page.EvaluateAsync<string[]>(Violations);

        Assert.True(found.Length == 0, $"{Page.Url}\n{string.Join('\n', found)}");
    }

    /// <summary>Fails when the page is wider than the window.</summary>
    public async Task AssertFitsAsync() =>
        Assert.True(await Page.EvaluateAsync<bool>(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"), $"{Page.Url} scrolls sideways.");

    public async ValueTask DisposeAsync()
    {
        if (_own is not null)
        {
            await _own.CloseAsync();
        }

        Page.Console -= Hear;
        Page.PageError -= Hear;
        Assert.True(_complaints.IsEmpty, "The browser's console says:\n" + string.Join('\n', _complaints));
    }

    private void Hear(object? sender, IConsoleMessage message)
    {
        if (message.Type == "error" && !_foreseen.Any(words => message.Text.Contains(words, StringComparison.Ordinal)))
        {
            _complaints.Enqueue(message.Text);
        }
    }

    private void Hear(object? sender, string error) => _complaints.Enqueue(error);
}
