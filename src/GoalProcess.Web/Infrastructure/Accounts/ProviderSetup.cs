using GoalProcess.Web.Infrastructure.Languages;
using GoalProcess.Web.Infrastructure.Protection;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace GoalProcess.Web.Infrastructure.Accounts;

/// <summary>Signing in at the municipality's identity provider (OpenID Connect): code flow with PKCE, state and nonce.</summary>
public static class ProviderSetup
{
    /// <summary>The name of the scheme, and of the provider among a person's logins.</summary>
    public const string Scheme = "OpenIdConnect";

    /// <summary>Leads to the provider.</summary>
    public const string LeavePath = "/logga-in/leverantor";

    /// <summary>Where the provider leads back; registered there.</summary>
    public const string ReturnPath = "/logga-in/svar";

    /// <summary>Tells those whom the provider knows but the product does not let in.</summary>
    public const string RefusedPath = "/logga-in/nekad";

    /// <summary>What is told when one has said once more who one is.</summary>
    public const string ConfirmedPath = "/konto/bekraftad";

    /// <summary>Marks a session that the provider began.</summary>
    internal const string Began = "provider";

    private const int MostIdleMinutes = 24 * 60;
    private const int MostHours = 24;
    private const string ConfirmParameter = "bekrafta";
    private const string Confirms = "confirms";
    private const string Root = "root";

    /// <summary>Adds it when the settings name one.</summary>
    public static void AddProvider(this WebApplicationBuilder builder, AuthenticationBuilder schemes)
    {
        builder.Services.AddScoped<ProviderSignIn>();
        builder.Services.AddOptions<SignInRules>()
            .BindConfiguration(SignInRules.Section)
            .Validate(
                options => !options.OpenIdConnect.IsOn || (options.OpenIdConnect.CanBeCalled && !string.IsNullOrEmpty(options.OpenIdConnect.ClientId)),
                "SignIn:OpenIdConnect needs an Authority over TLS and a ClientId.")
            .Validate(options => options.PasswordsAllowed || options.OpenIdConnect.IsOn, "SignIn:PasswordsAllowed=false needs SignIn:OpenIdConnect.")
            .Validate(
                options => options is { IdleMinutes: > 0 and <= MostIdleMinutes, HoursInAll: > 0 and <= MostHours },
                $"SignIn:IdleMinutes is at most {MostIdleMinutes}, SignIn:HoursInAll at most {MostHours}, and neither is nothing.")
            .ValidateOnStart();

        if (!IsOn(builder.Configuration))
        {
            return;
        }

        schemes.AddOpenIdConnect(Scheme, _ => { });
        builder.Services.AddOptions<OpenIdConnectOptions>(Scheme).Configure<IOptions<SignInRules>, IOptions<CookieRules>>(Choose);
    }

    /// <summary>The way to the provider, where there is one.</summary>
    public static void MapProvider(this WebApplication app)
    {
        if (IsOn(app.Configuration))
        {
            app.MapGet(LeavePath, Leave).AllowAnonymous();
        }
    }

    private static bool IsOn(IConfiguration configuration) =>
        configuration.GetSection(SignInRules.Section).Get<SignInRules>()?.OpenIdConnect.IsOn == true;

    private static void Choose(OpenIdConnectOptions options, IOptions<SignInRules> rules, IOptions<CookieRules> cookies)
    {
        var provider = rules.Value.OpenIdConnect;
        (options.Authority, options.ClientId, options.ClientSecret) = (provider.Authority, provider.ClientId, provider.ClientSecret);
        options.RequireHttpsMetadata = !new Uri(provider.Authority!).IsLoopback;
        options.ResponseType = OpenIdConnectResponseType.Code;
        // a form sent from the provider's page would need cookies that every page of others may use
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.CallbackPath = ReturnPath;
        // no address of ours that others call to sign people out
        options.RemoteSignOutPath = PathString.Empty;
        options.SaveTokens = false;
        options.MapInboundClaims = false;
        options.GetClaimsFromUserInfoEndpoint = true;
        options.ClaimActions.Remove("iss");
        options.ClaimActions.MapUniqueJsonKey("email_verified", "email_verified");
        options.ClaimActions.MapUniqueJsonKey(provider.EmailClaim, provider.EmailClaim);
        options.Scope.Clear();
        Array.ForEach(["openid", "profile", "email"], scope => options.Scope.Add(scope));
        cookies.Value.Apply(options.CorrelationCookie, "correlation.", SameSiteMode.Lax);
        cookies.Value.Apply(options.NonceCookie, "nonce.", SameSiteMode.Lax);
        options.Events = new OpenIdConnectEvents
        {
            OnRedirectToIdentityProvider = Prepare,
            OnTicketReceived = ReceiveAsync,
            OnRemoteFailure = Fail,
        };
    }

    private static Task Leave(HttpContext context, string? till)
    {
        var properties = new AuthenticationProperties { RedirectUri = LanguageOf(context) + "/" };
        properties.Items[Root] = LanguageOf(context);

        if (context.Request.Query.ContainsKey(ConfirmParameter))
        {
            properties.RedirectUri = LanguageOf(context) + ConfirmedPath;
            properties.Items[Confirms] = "1";
        }
        else if (till is ['/', ..] && RedirectHttpResult.IsLocalUrl(till))
        {
            properties.RedirectUri = till;
        }

        return context.ChallengeAsync(Scheme, properties);
    }

    // the same address of ours in both languages, since it is registered at the provider
    private static Task Prepare(RedirectContext context)
    {
        context.ProtocolMessage.RedirectUri = context.Request.RootIn(Language.Swedish) + ReturnPath;

        if (context.Properties.Items.ContainsKey(Confirms))
        {
            (context.ProtocolMessage.Prompt, context.ProtocolMessage.MaxAge) = (OpenIdConnectPrompt.Login, "0");
        }

        return Task.CompletedTask;
    }

    private static async Task ReceiveAsync(TicketReceivedContext context)
    {
        var signIn = context.HttpContext.RequestServices.GetRequiredService<ProviderSignIn>();
        var ct = context.HttpContext.RequestAborted;
        var outcome = context.Properties!.Items.ContainsKey(Confirms)
            ? await signIn.ConfirmAsync(context.HttpContext, context.Principal!, ct)
            : await signIn.SignInAsync(context.Principal!, ct);

        context.Response.Redirect(outcome is ProviderOutcome.In ? context.ReturnUri! : Refusal(context.Properties, outcome));
        context.HandleResponse();
    }

    private static Task Fail(RemoteFailureContext context)
    {
        context.HttpContext.RequestServices.GetRequiredService<ProviderSignIn>().Note(ProviderOutcome.Failed);
        context.Response.Redirect(Refusal(context.Properties, ProviderOutcome.Failed));
        context.HandleResponse();
        return Task.CompletedTask;
    }

    private static string Refusal(AuthenticationProperties? properties, ProviderOutcome outcome) =>
        $"{(properties?.Items.TryGetValue(Root, out var root) == true ? root : "")}{RefusedPath}?skal={Slug(outcome)}";

    internal static string Slug(ProviderOutcome outcome) => outcome switch
    {
        ProviderOutcome.Unknown => "okand",
        ProviderOutcome.Closed => "stangd",
        ProviderOutcome.Another => "annan",
        ProviderOutcome.NotRecent => "gammal",
        ProviderOutcome.In or ProviderOutcome.Failed => "misslyckad",
    };

    private static string LanguageOf(HttpContext context) => context.Request.PathBase;
}
