namespace GoalProcess.Web.Infrastructure.Protection;

/// <summary>
/// How all our cookies are kept: bound to this host alone, over TLS, out of reach of scripts. A path of "/" matters, since the
/// English pages have a path base that would otherwise end up in it.
/// </summary>
public sealed class CookieRules
{
    /// <summary>Plain HTTP, for a developer or a demonstration at localhost; refused everywhere else.</summary>
    public bool PlainHttp { get; set; }

    public void Apply(CookieBuilder cookie, string name, SameSiteMode sameSite)
    {
        cookie.Name = PlainHttp ? name : $"__Host-{name}";
        cookie.SecurePolicy = PlainHttp ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        cookie.HttpOnly = true;
        cookie.SameSite = sameSite;
        cookie.Path = "/";
        cookie.IsEssential = true;
    }
}
