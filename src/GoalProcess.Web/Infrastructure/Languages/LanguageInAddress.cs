using System.Globalization;

namespace GoalProcess.Web.Infrastructure.Languages;

/// <summary>
/// Reads the language from the address. "/en" moves from the path to the path base, so that routes need not know of it and every
/// link made for the page keeps it. Only the front door chooses for the visitor, by cookie, then by what the browser prefers.
/// </summary>
internal sealed class LanguageInAddress(RequestDelegate next, LanguageCookie cookie)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var (path, pathBase) = (context.Request.Path, context.Request.PathBase);

        if (path.StartsWithSegments(Language.EnglishPrefix, StringComparison.Ordinal, out var rest))
        {
            context.Request.PathBase = pathBase.Add(Language.EnglishPrefix);
            context.Request.Path = rest.HasValue ? rest : "/";
            await GoOnAsync(context, Language.English);
            (context.Request.Path, context.Request.PathBase) = (path, pathBase);
        }
        else if (AtTheFrontDoor(context.Request) && Preferred(context) == Language.English)
        {
            context.Response.Headers.Vary = "Accept-Language, Cookie";
            context.Response.Redirect($"{pathBase}{Language.EnglishPrefix}/{context.Request.QueryString}");
        }
        else
        {
            await GoOnAsync(context, Language.Swedish);
        }
    }

    private Task GoOnAsync(HttpContext context, Language language)
    {
        CultureInfo.CurrentUICulture = language.Texts;
        CultureInfo.CurrentCulture = language.Formats;
        return next(context);
    }

    private static bool AtTheFrontDoor(HttpRequest request) =>
        request.Path == "/" && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method));

    private Language Preferred(HttpContext context) =>
        cookie.Read(context.Request) ?? (WalkedHere(context.Request) ? Language.Swedish : Asked(context.Request));

    // who comes by a link on one of our own Swedish pages reads Swedish already, whatever the browser says
    private static bool WalkedHere(HttpRequest request) => request.Headers["Sec-Fetch-Site"] == "same-origin";

    private static Language Asked(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .Where(asked => asked.Quality is null or > 0)
        .OrderByDescending(asked => asked.Quality ?? 1)
        .Select(asked => asked.Value.ToString().Split('-')[0].ToLowerInvariant())
        .Select(asked => asked == "en" ? Language.English : asked == "sv" ? Language.Swedish : null)
        .FirstOrDefault(language => language is not null) ?? Language.Swedish;
}
