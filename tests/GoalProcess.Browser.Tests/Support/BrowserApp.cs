using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using GoalProcess.Tests;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

namespace GoalProcess.Browser.Tests.Support;

/// <summary>
/// The same app on a real server, over TLS as in production so that the cookies are the real ones, and a browser to visit it with.
/// </summary>
public class BrowserApp : RunningApp
{
    private const int Height = 900;
    private const string DebiansPlace = "/usr/bin/chromium";

    private static readonly string[] Quietly =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly X509Certificate2 _certificate = Certificate();
    private readonly Dictionary<string, string> _signedIn = [];
    private readonly Dictionary<(string Locale, bool Dark, int Width, string Who), IPage> _kept = [];
    private int _begun;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    // the journeys walk through the memo's process, as the demo plays it
    public BrowserApp() => Settings["Demo:IsOn"] = "true";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        UseKestrel(server => server.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(_certificate)));
        StartServer();

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium(), Args = Quietly, Headless = true });
    }

    /// <summary>
    /// A fresh browser window with cookies of its own, signed in as one of the app's people when one is named. Disposing of it
    /// fails the test if the console had complaints.
    /// </summary>
    public async Task<Visit> VisitAsync(
        string locale = "sv-SE", bool dark = false, int width = 1280, bool javaScript = true, string who = "")
    {
        var context = await OpenAsync(locale, dark, width, javaScript, who);
        return new Visit(await context.NewPageAsync(), context);
    }

    /// <summary>
    /// A window that stays open, for those who look at many pages and change nothing in the window but its width: it keeps the cookies, and the
    /// style sheet, scripts and letters it has fetched.
    /// </summary>
    internal async Task<Visit> LookInAsync(string locale = "sv-SE", bool dark = false, int width = 1280, string who = "")
    {
        if (!_kept.TryGetValue((locale, dark, width, who), out var page))
        {
            var context = await OpenAsync(locale, dark, width, javaScript: true, who);
            _kept[(locale, dark, width, who)] = page = await context.NewPageAsync();
        }

        // whoever looked last may have failed half way
        await page.SetViewportSizeAsync(width, Height);
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        return new Visit(page);
    }

    /// <summary>
    /// The demo as it was at first, written over the app's own while it runs. Its button plays it anew, which takes as long as a journey;
    /// two journeys press that.
    /// </summary>
    public async Task BeginAgainAsync()
    {
        var file = await TemplateDatabase.CopyAsync(withDemo: true);
        await using (var first = new SqliteConnection(TemplateDatabase.ConnectionTo(file)))
        await using (var own = new SqliteConnection(TemplateDatabase.ConnectionTo(DatabaseName)))
        {
            await first.OpenAsync();
            await using var count = first.CreateCommand();
            // the app remembers what it has read of a process by its key and number of acts; no two beginnings may look alike
            count.CommandText = "UPDATE Processes SET ActNumber = ActNumber + $begun * 1000000";
            count.Parameters.AddWithValue("$begun", ++_begun);
            await count.ExecuteNonQueryAsync();
            first.BackupDatabase(own);
        }

        TemplateDatabase.Delete(file);
    }

    public override async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await base.DisposeAsync();
        _certificate.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Signs in as one of the people that the tests name.</summary>
    protected virtual Task SignInAsync(Visit visit, string who) => visit.SignInToDemoAsync(who);

    // signing in takes longer than looking at a page; so each is signed in once
    private async Task<string> SignedInAsync(string who)
    {
        if (!_signedIn.TryGetValue(who, out var state))
        {
            await using var visit = await VisitAsync();
            await SignInAsync(visit, who);
            _signedIn[who] = state = await visit.Page.Context.StorageStateAsync();
        }

        return state;
    }

    private async Task<IBrowserContext> OpenAsync(string locale, bool dark, int width, bool javaScript, string who)
    {
        var browser = _browser ?? throw new InvalidOperationException("The browser has not been started.");
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = ClientOptions.BaseAddress.ToString(),
            IgnoreHTTPSErrors = true,
            Locale = locale,
            TimezoneId = "Europe/Stockholm",
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            // scrolling glides otherwise, and a test would look while it does
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = width, Height = Height },
            JavaScriptEnabled = javaScript,
            StorageState = who.Length == 0 ? null : await SignedInAsync(who),
        });
        await context.AddInitScriptAsync(Barriers.Script);
        await context.AddInitScriptAsync(Visit.Ready);

        // the demo's restart replays a year, on a machine that runs every other test beside
        context.SetDefaultTimeout(120_000);
        return context;
    }

    private static string Chromium()
    {
        var path = Environment.GetEnvironmentVariable("GOALPROCESS_CHROMIUM") ?? DebiansPlace;
        return File.Exists(path)
            ? path
            : throw new InvalidOperationException($"No browser at {path}: install Chromium, or say where it is in GOALPROCESS_CHROMIUM.");
    }

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
