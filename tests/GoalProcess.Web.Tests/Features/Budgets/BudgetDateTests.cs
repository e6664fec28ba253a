using GoalProcess.Web.Features.Budgets;

namespace GoalProcess.Web.Tests.Features.Budgets;

public sealed class BudgetDateTests
{
    private static readonly DateOnly Limit = new(2019, 10, 31);

    [Theory]
    [InlineData(null, "2019-10-31", BudgetDateState.Ahead)]
    [InlineData(null, "2019-11-01", BudgetDateState.Overdue)]
    [InlineData("2019-10-31", "2019-11-01", BudgetDateState.Met)]
    [InlineData("2019-11-01", "2019-11-01", BudgetDateState.Missed)]
    public void A_day_of_the_law_is_ahead_met_missed_or_passed(string? on, string today, BudgetDateState state) =>
        Assert.Equal(state, BudgetDate.By("Proposed", Limit, on is null ? null : Day(on), Day(today)).State);

    [Fact]
    public void A_day_that_goes_by_a_meeting_nobody_has_planned_is_ahead() =>
        Assert.Equal(BudgetDateState.Ahead, BudgetDate.By("Published", null, null, Limit).State);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
