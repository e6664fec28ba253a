using System.Text;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Municipalities;
using GoalProcess.Workflow;

namespace GoalProcess.Web.Infrastructure.Municipalities;

/// <summary>
/// The municipality's colours as a style sheet of their own, called by its sum: pages may hold no styles, and one that never changes can be kept by every
/// browser.
/// </summary>
public sealed class BrandSheet
{
    /// <summary>The product's own colour on light pages, as the style sheet has it.</summary>
    public const string OwnInLight = "#14505c";

    /// <summary>The product's own colour on dark pages.</summary>
    public const string OwnInDark = "#7cc3cf";

    private volatile Made? _made;

    /// <summary>The sheet; null when the municipality has the product's own colours.</summary>
    public BrandColoursSheet? Of(MunicipalityView municipality)
    {
        ArgumentNullException.ThrowIfNull(municipality);

        if (_made is not { } made || made.Brand != municipality.Brand || made.BrandInDark != municipality.BrandInDark)
        {
            _made = made = new Made(municipality.Brand, municipality.BrandInDark, Make(municipality));
        }

        return made.Sheet;
    }

    private static BrandColoursSheet? Make(MunicipalityView municipality)
    {
        var (light, dark) = (Colour.Parse(municipality.Brand), Colour.Parse(municipality.BrandInDark));

        if (light is null && dark is null)
        {
            return null;
        }

        var sheet = new StringBuilder();

        if (light is { } chosen)
        {
            Rule(sheet, ":root", BrandColours.ForLight(chosen));
        }

        // on paper it is always light; without script it is the browser that says which it is
        var inDark = BrandColours.ForDark(dark ?? Colour.Parse(OwnInDark)!.Value, light ?? Colour.Parse(OwnInLight)!.Value);
        sheet.Append("@media screen{");
        Rule(sheet, ":root[data-bs-theme=\"dark\"]", inDark);
        sheet.Append("}@media screen and (prefers-color-scheme: dark){");
        Rule(sheet, ":root:not([data-bs-theme])", inDark);
        sheet.Append('}');
        return new BrandColoursSheet(sheet.ToString(), Content.HashOf(sheet.ToString()));
    }

    private static void Rule(StringBuilder sheet, string selector, IReadOnlyList<(string Name, Colour Value)> variables) =>
        sheet.Append(selector).Append('{').AppendJoin(';', variables.Select(variable => $"{variable.Name}:{variable.Value}")).Append('}');

    private sealed record Made(string Brand, string BrandInDark, BrandColoursSheet? Sheet);
}

/// <summary>A style sheet and its sum.</summary>
public sealed record BrandColoursSheet(string Css, string Hash);
