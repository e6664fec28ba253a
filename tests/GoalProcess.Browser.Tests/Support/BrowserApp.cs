using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using GoalProcess.Tests;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Playwright;

namespace GoalProcess.Browser.Tests.Support;

/// <summary>
/// The same app on a real server, over TLS as in production so that the cookies are the real ones, and a browser to visit it with.
/// </summary>
public class BrowserApp : RunningApp
{
    private const string DebiansPlace = "/usr/bin/chromium";

    private static readonly string[] Quietly =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly X509Certificate2 _certificate = Certificate();
    private readonly Dictionary<string, string> _signedIn = [];
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
            ViewportSize = new() { Width = width, Height = 900 },
            JavaScriptEnabled = javaScript,
            StorageState = who.Length == 0 ? null : await SignedInAsync(who),
        });
        await context.AddInitScriptAsync(Barriers.Script);

        // the demo's restart replays a year, on a machine that runs every other test beside
        context.SetDefaultTimeout(120_000);
        return new Visit(context, await context.NewPageAsync());
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
