using System.Globalization;
using GoalProcess.Domain.Calendar;

namespace GoalProcess.Domain.Tests.Calendar;

/// <summary>The days of the law, with minutes that were announced in reality and days counted by hand.</summary>
public sealed class StatutoryDatesTests
{
    [Theory]
    [InlineData("2019-01-22", "2019-02-12", "as the minutes say")]
    [InlineData("2011-04-04", "2011-04-26", "annandag påsk")]
    [InlineData("2019-05-16", "2019-06-07", "nationaldagen")]
    [InlineData("2019-05-31", "2019-06-24", "midsommarafton")]
    [InlineData("2019-12-03", "2019-12-27", "julafton")]
    [InlineData("2019-07-02", "2019-07-23", "a Tuesday like any other")]
    public void The_time_to_appeal_ends_after_three_weeks_on_a_day_people_work(string announced, string last, string because) =>
        Assert.True(StatutoryDates.LastAppealDay(Day(announced)) == Day(last), because);

    [Fact]
    public void For_thirty_years_no_appeal_ends_on_a_day_of_rest_or_before_its_three_weeks()
    {
        for (var day = new DateOnly(2011, 1, 1); day < new DateOnly(2041, 1, 1); day = day.AddDays(1))
        {
            var last = StatutoryDates.LastAppealDay(day);

            Assert.True(SwedishCalendar.IsWorkingDay(last));
            Assert.InRange(last.DayNumber - day.DayNumber, 21, 26);
            Assert.All(Enumerable.Range(day.DayNumber + 21, last.DayNumber - day.DayNumber - 21), rest => Assert.False(SwedishCalendar.IsWorkingDay(DateOnly.FromDayNumber(rest))));
        }
    }

    [Theory]
    [InlineData("2019-06-24", "2019-06-17")]
    [InlineData("2019-09-30", "2019-09-23")]
    [InlineData("2019-11-25", "2019-11-18")]
    [InlineData("2019-06-13", "2019-06-06")]
    public void The_council_is_given_notice_a_week_before_whatever_day_that_is(string meeting, string notice)
    {
        Assert.Equal(Day(notice), StatutoryDates.NoticeBy(Day(meeting)));
        Assert.Equal(Day(notice), StatutoryDates.BudgetPublishedBy(Day(meeting)));
    }

    [Theory]
    [InlineData(false, "2019-10-31", "2019-11-30")]
    [InlineData(true, "2019-11-30", "2019-12-31")]
    public void The_budget_is_proposed_by_October_and_decided_by_November_or_a_month_later(bool specialReasons, string proposed, string decided)
    {
        Assert.Equal(Day(proposed), StatutoryDates.BudgetProposedBy(2019, specialReasons));
        Assert.Equal(Day(decided), StatutoryDates.BudgetDecidedBy(2019, specialReasons));
    }

    [Theory]
    [InlineData("2019-04-01", 2019)]
    [InlineData("2019-11-25", 2019)]
    [InlineData("2019-12-31", 2019)]
    [InlineData("2020-01-01", 2019)]
    [InlineData("2020-03-31", 2019)]
    [InlineData("2020-04-01", 2020)]
    public void A_budget_decided_when_its_year_has_begun_was_due_the_year_before(string day, int due) => Assert.Equal(due, StatutoryDates.BudgetDueIn(Day(day)));

    [Fact]
    public void Counted_from_the_meeting_the_minutes_take_sixteen_days_before_the_time_to_appeal_begins() =>
        Assert.Equal(Day("2019-07-31"), StatutoryDates.LastAppealDayAfter(Day("2019-06-24")));

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
