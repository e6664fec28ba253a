using GoalProcess.Domain.Agenda2030;

namespace GoalProcess.Domain.Tests.Agenda2030;

/// <summary>The seventeen goals and their targets as the product has them.</summary>
public sealed class Agenda2030RegisterTests
{
    [Fact]
    public void It_has_the_seventeen_goals_and_169_targets_in_the_order_of_the_agenda()
    {
        Assert.Equal(Enumerable.Range(1, 17), Agenda2030Register.Goals.Select(goal => goal.Number));
        Assert.Equal(169, Agenda2030Register.Goals.Sum(goal => goal.Targets.Count));
        Assert.All(Agenda2030Register.Goals, goal => Assert.All(goal.Targets, target => Assert.Equal(goal.Number, new TargetCode(target.Code).Goal)));
    }

    [Theory]
    [InlineData(1, "Ingen fattigdom")]
    [InlineData(11, "Hållbara städer och samhällen")]
    [InlineData(17, "Genomförande och globalt partnerskap")]
    public void A_goal_is_found_by_its_number(int number, string name) => Assert.Equal(name, Agenda2030Register.FindGoal(number)!.ShortSv);

    [Theory]
    [InlineData(0)]
    [InlineData(18)]
    public void A_number_that_is_no_goals_finds_none(int number) => Assert.Null(Agenda2030Register.FindGoal(number));

    [Fact]
    public void A_target_is_found_by_its_code_and_says_whether_its_Swedish_is_the_official_one()
    {
        Assert.Equal("11.3", Agenda2030Register.FindTarget("11.3")!.Code);
        Assert.True(Agenda2030Register.FindTarget("11.3")!.IsOfficialSv);
        Assert.False(Agenda2030Register.FindTarget("2.5")!.IsOfficialSv);
        Assert.Null(Agenda2030Register.FindTarget("11.99"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("18.1")]
    [InlineData("11")]
    [InlineData("11.l")]
    [InlineData("11.3 ")]
    [InlineData("0.1")]
    public void What_is_no_code_of_a_target_is_refused(string? code) => Assert.Throws<ArgumentException>(() => new TargetCode(code!));

    [Theory]
    [InlineData("11.3", 11)]
    [InlineData("1.a", 1)]
    [InlineData("17.19", 17)]
    public void A_code_says_which_goal_the_target_belongs_to(string code, int goal) => Assert.Equal((goal, code), (new TargetCode(code).Goal, $"{new TargetCode(code)}"));
}
