using GoalProcess.Web.Infrastructure.Protection;
using Microsoft.Extensions.Options;

namespace GoalProcess.Web.Infrastructure.Languages;

/// <summary>Remembers the language a visitor has chosen.</summary>
public sealed class LanguageCookie
{
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    private readonly CookieBuilder _cookie = new();
    private readonly TimeProvider _clock;

    public LanguageCookie(IOptions<CookieRules> rules, TimeProvider clock)
    {
        _clock = clock;
        rules.Value.Apply(_cookie, "language", SameSiteMode.Lax);
        _cookie.MaxAge = Year;
        _cookie.IsEssential = true;
    }

    /// <summary>The language chosen earlier; null when none was.</summary>
    public Language? Read(HttpRequest request) => request.Cookies[_cookie.Name ?? ""] switch
    {
        "sv" => Language.Swedish,
        "en" => Language.English,
        _ => null,
    };

    public void Write(HttpContext context, Language language) =>
        context.Response.Cookies.Append(_cookie.Name ?? "", language.Code, _cookie.Build(context, _clock.GetUtcNow()));
}
