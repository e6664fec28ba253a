using System.Collections;
using System.Globalization;
using System.Resources;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Languages;
using GoalProcess.Web.Texts;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace GoalProcess.Web.Tests.Texts;

/// <summary>The texts as they stand in the program, language by language, without the host around them.</summary>
internal static class TextFile
{
    public static readonly string[] Languages = ["sv", "en"];

    public static Dictionary<string, string> Read<TTexts>(string language)
    {
        // Swedish is the neutral language, so it stands in the program itself
        var culture = language == "sv" ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language);
        var set = new ResourceManager(typeof(TTexts)).GetResourceSet(culture, createIfNotExists: true, tryParents: false)!;
        return set.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }

    /// <summary>What the words answer to a reader of the language.</summary>
    public static TAnswer In<TAnswer>(string language, Func<RuleWords, TAnswer> ask)
    {
        var before = (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture);
        var reader = language == "en" ? Language.English : Language.Swedish;
        (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (reader.Texts, reader.Formats);

        try
        {
            return ask(Words());
        }
        finally
        {
            (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = before;
        }
    }

    private static RuleWords Words() => new(new StringLocalizer<RuleTexts>(
        new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance)));
}
