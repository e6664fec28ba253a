using System.Globalization;
using GoalProcess.Domain.Calendar;

namespace GoalProcess.Domain.Tests.Calendar;

/// <summary>The days Swedes do not work.</summary>
public sealed class SwedishCalendarTests
{
    [Theory]
    [InlineData("2019-01-01", "Nyårsdagen")]
    [InlineData("2019-01-06", "Trettondedag jul")]
    [InlineData("2019-04-19", "Långfredagen")]
    [InlineData("2019-04-21", "Påskdagen")]
    [InlineData("2019-04-22", "Annandag påsk")]
    [InlineData("2019-05-01", "Första maj")]
    [InlineData("2019-05-30", "Kristi himmelsfärdsdag")]
    [InlineData("2019-06-06", "Nationaldagen")]
    [InlineData("2019-06-09", "Pingstdagen")]
    [InlineData("2019-06-22", "Midsommardagen")]
    [InlineData("2019-11-02", "Alla helgons dag")]
    [InlineData("2020-06-20", "Midsommardagen")]
    [InlineData("2020-10-31", "Alla helgons dag")]
    [InlineData("2019-12-25", "Juldagen")]
    [InlineData("2019-12-26", "Annandag jul")]
    [InlineData("2024-05-09", "Kristi himmelsfärdsdag")]
    public void Knows_the_general_holidays(string day, string name) => Assert.True(SwedishCalendar.IsHoliday(Day(day)), name);

    [Theory]
    [InlineData("2019-06-21")]
    [InlineData("2019-12-24")]
    [InlineData("2019-12-31")]
    public void Knows_the_eves_that_count_as_Sundays(string day)
    {
        Assert.True(SwedishCalendar.IsEve(Day(day)));
        Assert.False(SwedishCalendar.IsWorkingDay(Day(day)));
    }

    [Theory]
    [InlineData("2019-06-10")]
    [InlineData("2019-04-18")]
    [InlineData("2019-11-01")]
    [InlineData("2019-02-25")]
    public void Everything_else_is_a_working_day(string day) => Assert.True(SwedishCalendar.IsWorkingDay(Day(day)));

    [Theory]
    [InlineData("2019-04-07", "2019-04-10", 2)]
    [InlineData("2019-04-18", "2019-04-23", 0)]
    [InlineData("2019-04-12", "2019-04-24", 5)]
    [InlineData("2019-04-10", "2019-04-07", 0)]
    [InlineData("2019-04-10", "2019-04-10", 0)]
    public void Counts_working_days_strictly_between(string first, string second, int expected) =>
        Assert.Equal(expected, SwedishCalendar.WorkingDaysBetween(Day(first), Day(second)));

    // 1829, 1886, 1954, 1981, 2049 and 2076 are the exceptions, where Easter is a week earlier than the plain reckoning or as late as it can be
    [Theory]
    [InlineData(1829, "1829-04-19")]
    [InlineData(1886, "1886-04-25")]
    [InlineData(1954, "1954-04-18")]
    [InlineData(1981, "1981-04-19")]
    [InlineData(2008, "2008-03-23")]
    [InlineData(2011, "2011-04-24")]
    [InlineData(2019, "2019-04-21")]
    [InlineData(2026, "2026-04-05")]
    [InlineData(2038, "2038-04-25")]
    [InlineData(2049, "2049-04-18")]
    [InlineData(2076, "2076-04-19")]
    public void Knows_Easter(int year, string expected) => Assert.Equal(Day(expected), SwedishCalendar.EasterSunday(year));

    [Fact]
    public void Every_year_has_thirteen_holidays_but_when_two_fall_on_one_day()
    {
        for (var year = 2000; year <= 2100; year++)
        {
            var first = new DateOnly(year, 1, 1);
            var holidays = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(first.AddDays).Count(SwedishCalendar.IsHoliday);
            Assert.InRange(holidays, 12, 13);
        }
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
