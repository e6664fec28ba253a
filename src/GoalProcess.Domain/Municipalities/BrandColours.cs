namespace GoalProcess.Domain.Municipalities;

/// <summary>
/// The colours of the pages that follow from the municipality's own, one for light pages and one for dark. All pairs that are read on each other keep the
/// contrast that WCAG 2.2 AA asks for, as long as each of the two keeps it against what it always stands with.
/// </summary>
public static class BrandColours
{
    /// <summary>The least contrast of text, 4.5:1.</summary>
    public const double Least = 4.5;

    // what the style sheet has where the municipality has not chosen
    private static readonly Colour DarkSurface = new(0x1a, 0x24, 0x28);
    private static readonly Colour OnBrandInDark = new(0x06, 0x25, 0x2b);

    /// <summary>The contrast of the colour with what it stands with on light pages: the white of the page, and of the letters on it.</summary>
    public static double InLight(Colour brand) => Colour.Contrast(brand, Colour.White);

    /// <summary>The least contrast of the colour with what it stands with on dark pages: the dark of the page, and of the letters on it.</summary>
    public static double InDark(Colour brand) => Math.Min(Colour.Contrast(brand, DarkSurface), Colour.Contrast(brand, OnBrandInDark));

    /// <summary>The style sheet's variables for light pages.</summary>
    public static IReadOnlyList<(string Name, Colour Value)> ForLight(Colour brand)
    {
        var strong = brand.With(Colour.Black, 0.3);

        return
        [
            ("--k-brand", brand), ("--k-brand-strong", strong), ("--k-brand-soft", brand.With(Colour.White, 0.9)), ("--k-brand-text", strong),
            ("--k-on-brand", Colour.White), ("--k-deep", strong), ("--k-bar-1", brand),
        ];
    }

    /// <summary>The style sheet's variables for dark pages. The ground of the front page is a darker kind of the light pages' colour.</summary>
    public static IReadOnlyList<(string Name, Colour Value)> ForDark(Colour brand, Colour brandInLight) =>
    [
        ("--k-brand", brand), ("--k-brand-strong", brand.With(Colour.White, 0.35)), ("--k-brand-soft", DarkSurface.With(brand, 0.15)),
        ("--k-brand-text", brand.With(Colour.White, 0.5)), ("--k-on-brand", OnBrandInDark), ("--k-deep", brandInLight.With(Colour.Black, 0.6)), ("--k-bar-1", brand),
    ];
}
