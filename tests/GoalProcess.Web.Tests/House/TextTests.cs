using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using GoalProcess.Web.Texts;

namespace GoalProcess.Web.Tests.House;

public sealed class TextTests
{
    // the same word in both languages
    private static readonly string[] SameInBoth = ["RuleTexts subject.Body", "SharedTexts Menu.Budget"];

    public static TheoryData<string> Families => [.. typeof(AccountTexts).Assembly.GetTypes()
        .Where(type => type.Namespace == typeof(AccountTexts).Namespace && type.IsPublic)
        .Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Families))]
    public void Every_text_exists_in_both_languages(string family)
    {
        var (swedish, english) = (Read(family, "sv"), Read(family, "en"));

        Assert.NotEmpty(swedish);
        Assert.Equal(swedish.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(swedish.Values.Concat(english.Values), string.IsNullOrWhiteSpace);
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void Every_text_is_translated(string family)
    {
        var (swedish, english) = (Read(family, "sv"), Read(family, "en"));

        Assert.DoesNotContain(swedish, text => english.GetValueOrDefault(text.Key) == text.Value && !SameInBoth.Contains($"{family} {text.Key}"));
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void Both_languages_have_the_same_holes(string family)
    {
        var english = Read(family, "en");

        Assert.All(Read(family, "sv"), text =>
            Assert.Equal(Holes(text.Value), Holes(english.GetValueOrDefault(text.Key, ""))));
    }

    private static Dictionary<string, string> Read(string family, string language)
    {
        // Swedish is the neutral language, so it stands in the program itself
        var culture = language == "sv" ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language);
        var resources = new ResourceManager($"{typeof(AccountTexts).Namespace}.{family}", typeof(AccountTexts).Assembly);
        var set = resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false);

        return set?.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "") ?? [];
    }

    private static IEnumerable<string> Holes(string text) =>
        Regex.Matches(text, @"\{(\w+)[^}]*\}").Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);
}
