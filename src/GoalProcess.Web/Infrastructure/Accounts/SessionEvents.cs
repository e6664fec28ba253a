using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace GoalProcess.Web.Infrastructure.Accounts;

/// <summary>What happens as a session begins, is used, and meets a closed door.</summary>
internal sealed class SessionEvents : CookieAuthenticationEvents
{
    private const string Begun = "begun";
    private static readonly TimeSpan LongestSession = TimeSpan.FromHours(12);

    public override Task SigningIn(CookieSigningInContext context)
    {
        context.Properties.Items.TryAdd(Begun, Now(context.HttpContext).ToString("O", CultureInfo.InvariantCulture));
        return Task.CompletedTask;
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var account = context.HttpContext.RequestServices.GetRequiredService<AccountAtHand>();

        if (TooLong(context) || !await account.RecogniseAsync(context, context.HttpContext.RequestAborted))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
        }
    }

    /// <summary>A page asks to sign in and come back. Sent forms get the 401 page instead, so that what was typed is not lost.</summary>
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.Redirect(context.RedirectUri);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }

        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool TooLong(CookieValidatePrincipalContext context) =>
        !context.Properties.Items.TryGetValue(Begun, out var begun)
        || !DateTimeOffset.TryParseExact(begun, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
        || Now(context.HttpContext) - at > LongestSession;

    private static DateTimeOffset Now(HttpContext context) =>
        context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
}
