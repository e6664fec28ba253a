using System.Globalization;
using GoalProcess.Web.Components;
using GoalProcess.Web.Tests.Texts;

namespace GoalProcess.Web.Tests.Components;

/// <summary>A day is never broken over two lines: the spaces inside it are kept ones, here written as underscores.</summary>
public sealed class DatesTests
{
    private static readonly DateOnly March = new(2019, 3, 27);

    [Theory]
    [InlineData("sv", "27_mars_2019")]
    [InlineData("en", "27_March_2019")]
    public void A_day_stays_on_one_line(string language, string expected) => Assert.Equal(expected, Said(language, () => March.Written()));

    [Theory]
    [InlineData("sv", "27_mars")]
    [InlineData("en", "27_March")]
    public void So_does_a_day_without_its_year(string language, string expected) => Assert.Equal(expected, Said(language, () => March.DayAndMonth()));

    [Theory]
    [InlineData("sv", "onsdag_27_mars_2019")]
    [InlineData("en", "Wednesday_27_March_2019")]
    public void So_does_a_day_with_its_weekday(string language, string expected) => Assert.Equal(expected, Said(language, () => March.WithWeekday()));

    [Theory]
    [InlineData("sv", "27_mars_2019 kl._18.00")]
    [InlineData("en", "27_March_2019, 18:00")]
    public void A_line_may_end_between_the_day_and_the_time(string language, string expected) =>
        Assert.Equal(expected, Said(language, () => March.ToDateTime(new TimeOnly(18, 0)).WithTime()));

    [Theory]
    [InlineData("2019-03-27", "27_mars_2019")]
    [InlineData("2019-03-28", "27–28_mars_2019")]
    [InlineData("2019-04-03", "27_mars_– 3_april_2019")]
    [InlineData("2020-01-09", "27_mars_2019_– 9_januari_2020")]
    public void A_line_may_end_after_the_dash_of_a_span(string end, string expected) =>
        Assert.Equal(expected, Said("sv", () => Dates.Span(March, DateOnly.ParseExact(end, "yyyy-MM-dd", CultureInfo.InvariantCulture))));

    private static string Said(string language, Func<string> say) => TextFile.In(language, _ => say()).Replace('\u00a0', '_');
}
