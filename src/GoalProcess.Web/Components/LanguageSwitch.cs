using System.Globalization;

namespace GoalProcess.Web.Components;

/// <summary>The way to the same page in the other language: English pages stand under <c>/en</c>.</summary>
public static class LanguageSwitch
{
    private const string English = "/en";

    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en" : "sv";

    public static string Other => Current == "en" ? "sv" : "en";

    public static string AddressOf(HttpRequest request, PathString path, QueryString query)
    {
        var pathBase = request.PathBase.Value ?? "";
        var root = pathBase.EndsWith(English, StringComparison.OrdinalIgnoreCase) ? pathBase[..^English.Length] : pathBase;

        return new PathString(Other == "en" ? root + English : root).Add(path.HasValue ? path : new PathString("/")).ToUriComponent() + query.ToUriComponent();
    }
}
