using System.Globalization;

namespace GoalProcess.Domain.Municipalities;

/// <summary>A colour on a screen.</summary>
/// <param name="Red">Red, 0–255.</param>
/// <param name="Green">Green, 0–255.</param>
/// <param name="Blue">Blue, 0–255.</param>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>The length of a colour in text: <c>#14505c</c>.</summary>
    public const int Length = 7;

    /// <summary>White.</summary>
    public static readonly Colour White = new(255, 255, 255);

    /// <summary>Black.</summary>
    public static readonly Colour Black = new(0, 0, 0);

    /// <summary>Reads <c>#14505c</c>; null when it says no colour.</summary>
    public static Colour? Parse(string? text) =>
        text is { Length: Length } && text[0] == '#' && int.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb)
            ? new Colour((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb)
            : null;

    /// <summary>How much the two differ in lightness, from 1 (not at all) to 21 (black and white), as WCAG 2.2 defines it.</summary>
    public static double Contrast(Colour one, Colour other)
    {
        var (a, b) = (one.Luminance, other.Luminance);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>This colour with a share of another in it.</summary>
    public Colour With(Colour other, double share) => new(Mix(Red, other.Red, share), Mix(Green, other.Green, share), Mix(Blue, other.Blue, share));

    /// <summary>As style sheets write it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static byte Mix(byte one, byte other, double share) => (byte)Math.Round(one + ((other - one) * share));

    private static double Linear(byte part)
    {
        var share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
