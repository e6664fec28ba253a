using GoalProcess.Domain.Municipalities;

namespace GoalProcess.Domain.Tests.Municipalities;

/// <summary>Colours as WCAG 2.2 weighs them, and those that follow from the municipality's own.</summary>
public sealed class ColourTests
{
    private static readonly Colour Grey = new(0x76, 0x76, 0x76);
    private static readonly Colour Teal = new(0x14, 0x50, 0x5c);

    [Theory]
    [InlineData("#14505c", 0x14, 0x50, 0x5c)]
    [InlineData("#FFFFFF", 255, 255, 255)]
    [InlineData("#000001", 0, 0, 1)]
    public void A_colour_is_read_as_style_sheets_write_it(string text, byte red, byte green, byte blue)
    {
        Assert.Equal(new Colour(red, green, blue), Colour.Parse(text));
        Assert.Equal(text.ToLowerInvariant(), Colour.Parse(text).ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("14505c")]
    [InlineData("14505c0")]
    [InlineData("#14505")]
    [InlineData("#14505c0")]
    [InlineData("#1450 c")]
    [InlineData("#14505g")]
    [InlineData("#-4505c")]
    [InlineData("red")]
    public void What_says_no_colour_is_none(string? text) => Assert.Null(Colour.Parse(text));

    // the figures of the W3C's own examples, rounded as they are given: white on black, and the greys on either side of 4.5:1
    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#ffffff", "#ffffff", 1)]
    [InlineData("#767676", "#ffffff", 4.54)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#ff0000", "#ffffff", 4.00)]
    [InlineData("#00ff00", "#ffffff", 1.37)]
    [InlineData("#0000ff", "#ffffff", 8.59)]
    [InlineData("#0a0a0a", "#000000", 1.06)]
    [InlineData("#0b0b0b", "#000000", 1.07)]
    public void Contrast_is_as_the_W3C_defines_it_and_the_same_both_ways(string one, string other, double expected)
    {
        var (a, b) = (Colour.Parse(one)!.Value, Colour.Parse(other)!.Value);

        Assert.Equal(expected, Math.Round(Colour.Contrast(a, b), 2));
        Assert.Equal(Colour.Contrast(a, b), Colour.Contrast(b, a));
    }

    [Theory]
    [InlineData(0, "#14505c")]
    [InlineData(0.5, "#8aa8ae")]
    [InlineData(1, "#ffffff")]
    public void A_share_of_another_colour_is_mixed_in_part_by_part(double share, string expected) =>
        Assert.Equal(expected, Teal.With(Colour.White, share).ToString());

    [Fact]
    public void Light_pages_take_the_colour_itself_a_darker_one_for_text_and_a_light_one_for_grounds() => Assert.Equal(
        [
            ("--k-brand", "#14505c"), ("--k-brand-strong", "#0e3840"), ("--k-brand-soft", "#e8eeef"), ("--k-brand-text", "#0e3840"),
            ("--k-on-brand", "#ffffff"), ("--k-deep", "#0e3840"), ("--k-bar-1", "#14505c"),
        ],
        BrandColours.ForLight(Teal).Select(pair => (pair.Name, pair.Value.ToString())));

    [Fact]
    public void Dark_pages_take_the_dark_pages_colour_lighter_ones_for_text_and_the_light_pages_for_the_ground() => Assert.Equal(
        [
            ("--k-brand", "#767676"), ("--k-brand-strong", "#a6a6a6"), ("--k-brand-soft", "#283034"),
            ("--k-brand-text", "#bababa"), ("--k-on-brand", "#06252b"), ("--k-deep", "#082025"), ("--k-bar-1", "#767676"),
        ],
        BrandColours.ForDark(Grey, Teal).Select(pair => (pair.Name, pair.Value.ToString())));

    [Fact]
    public void A_colour_is_weighed_against_all_it_stands_with()
    {
        Assert.Equal(Colour.Contrast(Grey, Colour.White), BrandColours.InLight(Grey));
        // on dark pages the ground decides, which is lighter than the letters
        Assert.Equal(3.48, Math.Round(BrandColours.InDark(Grey), 2));
        Assert.True(BrandColours.InLight(Grey) >= BrandColours.Least);
        Assert.False(BrandColours.InDark(Grey) >= BrandColours.Least);
    }
}
