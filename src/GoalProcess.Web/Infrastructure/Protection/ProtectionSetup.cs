using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography.X509Certificates;
using System.Threading.RateLimiting;
using GoalProcess.Data;
using GoalProcess.Workflow;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace GoalProcess.Web.Infrastructure.Protection;

/// <summary>What guards the pages against others' pages, guessers and eavesdroppers.</summary>
public static class ProtectionSetup
{
    /// <summary>The limit on attempts to guess a password, counted by remote address.</summary>
    public const string SignInLimit = "SignIn";

    /// <summary>The limit on what is taken away as a file or sent in as one, counted by who is signed in.</summary>
    public const string ExportLimit = "Exports";

    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string PermissionsPolicy =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), "
        + "midi=(), payment=(), usb=()";

    private const string Certificate = "Keys:Certificate";

    private const int YearInSeconds = 365 * 24 * 60 * 60;

    public static void AddProtection(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.AddKeys();

        builder.Services.AddOptions<CookieRules>()
            .BindConfiguration("Cookies")
            .Validate<IOptions<DemoOptions>>(
                (rules, demo) => !rules.PlainHttp || builder.Environment.IsDevelopment() || demo.Value.IsOn,
                "Cookies:PlainHttp is for development and demonstrations only.")
            .ValidateOnStart();
        builder.Services.AddOptions<AntiforgeryOptions>().Configure<IOptions<CookieRules>>((options, rules) =>
        {
            rules.Value.Apply(options.Cookie, "antiforgery", SameSiteMode.Strict);
            options.SuppressXFrameOptionsHeader = true;
        });
        builder.Services.AddOptions<CookieTempDataProviderOptions>().Configure<IOptions<CookieRules>>((options, rules) =>
            rules.Value.Apply(options.Cookie, "tempdata", SameSiteMode.Lax));

        builder.Services.AddOptions<RequestLimits>()
            .BindConfiguration(RequestLimits.Section)
            .Validate(limits => limits.ExportsPerMinute > 0, "Limits:ExportsPerMinute is 1 or more.")
            .ValidateOnStart();
        builder.Services.AddRateLimiter(LimitRequests);
    }

    public static void UseProtection(this WebApplication app)
    {
        var headers = new HeaderPolicyCollection()
            .AddFrameOptionsDeny()
            .AddContentTypeOptionsNoSniff()
            .AddReferrerPolicySameOrigin()
            .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
            .AddCrossOriginResourcePolicy(policy => policy.SameOrigin())
            .AddCustomHeader("Content-Security-Policy", ContentSecurityPolicy)
            .AddCustomHeader("Permissions-Policy", PermissionsPolicy)
            .RemoveServerHeader();

        if (!app.Environment.IsDevelopment())
        {
            headers.AddStrictTransportSecurityMaxAge(YearInSeconds);
        }

        app.UseSecurityHeaders(headers);
        app.Use(KeepOutOfCaches);

        if (app.Environment.IsProduction() && string.IsNullOrEmpty(app.Configuration[Certificate]))
        {
            app.Logger.LogWarning("The keys of cookies stand unencrypted in the database: name a certificate in {Setting}", Certificate);
        }
    }

    /// <summary>Refuses pages over plain HTTP, where it is not allowed.</summary>
    public static void UseTlsOnly(this WebApplication app) => app.UseMiddleware<TlsOnly>();

    /// <summary>
    /// The keys stand in the database, so that what one instance has signed the others know, and a restart signs nobody out. A certificate keeps them from
    /// whoever can only read the database.
    /// </summary>
    private static void AddKeys(this WebApplicationBuilder builder)
    {
        var keys = builder.Services.AddDataProtection().SetApplicationName("GoalProcess").PersistKeysToDbContext<GoalProcessDbContext>();

        if (builder.Configuration[Certificate] is { Length: > 0 } file)
        {
            keys.ProtectKeysWithCertificate(X509CertificateLoader.LoadPkcs12FromFile(file, builder.Configuration[$"{Certificate}Password"]));
        }
    }

    private static void LimitRequests(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = SayWhenAgain;
        options.AddPolicy(ExportLimit, context => RateLimitPartition.GetFixedWindowLimiter(
            context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = context.RequestServices.GetRequiredService<IOptions<RequestLimits>>().Value.ExportsPerMinute,
                Window = TimeSpan.FromMinutes(1),
            }));
        options.AddPolicy(SignInLimit, context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = context.RequestServices.GetRequiredService<IConfiguration>().GetValue("SignIn:PerMinute", 20),
                Window = TimeSpan.FromMinutes(1),
            }));
    }

    private static ValueTask SayWhenAgain(OnRejectedContext rejected, CancellationToken ct)
    {
        if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var rest))
        {
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(rest.TotalSeconds).ToString("0", CultureInfo.InvariantCulture);
        }

        return ValueTask.CompletedTask;
    }

    // pages show names and unpublished proposals: neither a proxy nor a shared computer's disk is to keep them
    private static Task KeepOutOfCaches(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            if (context.Response.Headers.CacheControl.Count == 0)
            {
                context.Response.Headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        });

        return next(context);
    }
}
