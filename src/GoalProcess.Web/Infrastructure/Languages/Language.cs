using System.Globalization;

namespace GoalProcess.Web.Infrastructure.Languages;

/// <summary>A language of the interface: how it is named in addresses, which texts and which formats it uses.</summary>
public sealed record Language(string Code, CultureInfo Texts, CultureInfo Formats)
{
    public static readonly Language Swedish = new("sv", CultureInfo.GetCultureInfo("sv"), CultureInfo.GetCultureInfo("sv-SE"));
    public static readonly Language English = new("en", CultureInfo.GetCultureInfo("en"), CultureInfo.GetCultureInfo("en-GB"));

    /// <summary>What English addresses begin with.</summary>
    public const string EnglishPrefix = "/en";

    /// <summary>The language of the page being made.</summary>
    public static Language Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == English.Code ? English : Swedish;

    /// <summary>The text in the reader's language, of things that are kept in both.</summary>
    public static string Choose(string swedish, string english) => Current == English ? english : swedish;

    /// <summary>The same page's address in this language.</summary>
    public string AddressOf(string pathWithoutLanguage) =>
        this == English ? EnglishPrefix + pathWithoutLanguage : pathWithoutLanguage;
}
