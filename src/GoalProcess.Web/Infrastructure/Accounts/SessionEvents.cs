using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace GoalProcess.Web.Infrastructure.Accounts;

/// <summary>What happens as a session begins, is used, and meets a closed door.</summary>
internal sealed class SessionEvents(TimeSpan longestSession) : CookieAuthenticationEvents
{
    /// <summary>Where the pages ask how long the session lasts.</summary>
    public const string Path = "/konto/session.json";

    private const string Begun = "begun";

    // the ticket is renewed no oftener, so that not every answer carries a cookie
    private static readonly TimeSpan OftenEnough = TimeSpan.FromMinutes(1);

    public override Task SigningIn(CookieSigningInContext context)
    {
        context.Properties.Items.TryAdd(Begun, Now(context.HttpContext).ToString("O", CultureInfo.InvariantCulture));
        return Task.CompletedTask;
    }

    /// <summary>Whatever is done makes the session last; asking how long it lasts does not.</summary>
    public override Task CheckSlidingExpiration(CookieSlidingExpirationContext context)
    {
        var (request, longest) = (context.HttpContext.Request, context.Options.ExpireTimeSpan);
        var isAboutTime = request.Path.Equals(Path, StringComparison.OrdinalIgnoreCase);
        context.ShouldRenew = isAboutTime ? HttpMethods.IsPost(request.Method) : context.ElapsedTime >= OftenEnough || context.ElapsedTime >= longest / 10;
        context.HttpContext.Features.Set(SessionTime.Of(
            context.ShouldRenew ? longest : context.RemainingTime, LeftInAll(context.Properties, context.HttpContext), longest));
        return Task.CompletedTask;
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var account = context.HttpContext.RequestServices.GetRequiredService<AccountAtHand>();

        if (LeftInAll(context.Properties, context.HttpContext) <= TimeSpan.Zero || !await account.RecogniseAsync(context, context.HttpContext.RequestAborted))
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

    private TimeSpan LeftInAll(AuthenticationProperties ticket, HttpContext context) =>
        ticket.Items.TryGetValue(Begun, out var begun) && DateTimeOffset.TryParseExact(begun, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? at + longestSession - Now(context)
            : TimeSpan.Zero;

    private static DateTimeOffset Now(HttpContext context) =>
        context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
}
