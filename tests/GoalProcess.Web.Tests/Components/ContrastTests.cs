using System.Globalization;
using System.Text.RegularExpressions;
using GoalProcess.Domain.Municipalities;
using GoalProcess.Tests;

namespace GoalProcess.Web.Tests.Components;

public sealed partial class ContrastTests
{
    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void Every_promised_pair_of_colours_keeps_its_contrast(string scheme)
    {
        var css = File.ReadAllText(TokensFile());
        var dark = css.IndexOf("[data-bs-theme=\"dark\"]", StringComparison.Ordinal);
        var colours = ColoursIn(css[..dark]);
        var darkColours = ColoursIn(css[dark..]);
        Assert.Equal(colours.Keys.Order(StringComparer.Ordinal), darkColours.Keys.Order(StringComparer.Ordinal));

        var shown = scheme == "dark" ? darkColours : colours;
        var pairs = Pair.Matches(css);
        var broken = from pair in pairs
                     let contrast = Contrast(shown[pair.Groups["text"].Value], shown[pair.Groups["ground"].Value])
                     where contrast < double.Parse(pair.Groups["least"].Value, CultureInfo.InvariantCulture)
                     select string.Create(CultureInfo.InvariantCulture, $"{pair.Value}: {contrast:0.00}");

        Assert.True(pairs.Count > 50);
        Assert.Empty(broken);
    }

    /// <summary>Whatever colour the municipality may save, all that follows from it keeps what the style sheet promises.</summary>
    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void Every_colour_that_may_be_saved_keeps_every_promised_pair(string scheme)
    {
        var css = File.ReadAllText(TokensFile());
        var at = css.IndexOf("[data-bs-theme=\"dark\"]", StringComparison.Ordinal);
        var own = ColoursIn(scheme == "dark" ? css[at..] : css[..at]);
        var pairs = Pair.Matches(css);
        int[] steps = [0, 36, 73, 109, 146, 182, 219, 255];
        var (saved, broken) = (0, new List<string>());

        foreach (var brand in from red in steps from green in steps from blue in steps select new Colour((byte)red, (byte)green, (byte)blue))
        {
            if ((scheme == "dark" ? BrandColours.InDark(brand) : BrandColours.InLight(brand)) < BrandColours.Least)
            {
                continue;
            }

            var shown = new Dictionary<string, string>(own);

            // the dark page's ground follows the light page's colour, whatever it is
            foreach (var (name, value) in scheme == "dark" ? BrandColours.ForDark(brand, new Colour(0x76, 0x76, 0x76)) : BrandColours.ForLight(brand))
            {
                Assert.True(shown.ContainsKey(name), name);
                shown[name] = $"{value}"[1..];
            }

            saved++;
            broken.AddRange(from pair in pairs
                            let contrast = Contrast(shown[pair.Groups["text"].Value], shown[pair.Groups["ground"].Value])
                            where contrast < double.Parse(pair.Groups["least"].Value, CultureInfo.InvariantCulture)
                            select string.Create(CultureInfo.InvariantCulture, $"{brand}: {pair.Value}: {contrast:0.00}"));
        }

        Assert.True(saved > 100, $"{saved}");
        Assert.Empty(broken);
    }

    [GeneratedRegex(@"pair: (?<text>--k-[\w-]+) on (?<ground>--k-[\w-]+) (?<least>[\d.]+)")]
    private static partial Regex Pair { get; }

    [GeneratedRegex(@"(?<name>--k-[\w-]+): #(?<colour>[0-9a-f]{6})(?:[0-9a-f]{2})?;")]
    private static partial Regex Token { get; }

    private static Dictionary<string, string> ColoursIn(string css) =>
        Token.Matches(css).ToDictionary(token => token.Groups["name"].Value, token => token.Groups["colour"].Value);

    /// <summary>As WCAG 2.2 defines it.</summary>
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var rgb = Convert.FromHexString(colour).Select(part => part / 255.0)
            .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4))
            .ToArray();
        return (0.2126 * rgb[0]) + (0.7152 * rgb[1]) + (0.0722 * rgb[2]);
    }

    private static string TokensFile() => Path.Combine(Repository.Root(), "src/GoalProcess.Web/Assets/css/tokens.css");
}
