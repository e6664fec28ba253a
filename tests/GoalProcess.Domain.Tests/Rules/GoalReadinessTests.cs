using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Rules;
using GoalProcess.Tests.Shared;

namespace GoalProcess.Domain.Tests.Rules;

/// <summary>What a goal's own page says it lacks.</summary>
public sealed class GoalReadinessTests
{
    private readonly Town _town = new();

    public GoalReadinessTests()
    {
        _town.WithAreas(4);
        _town.DecideAreas();
        _town.WithGoals(3); // too few to adopt together, but that is no fault of any one of them
    }

    [Fact]
    public void A_complete_goal_lacks_nothing_whatever_the_process_lacks_around_it()
    {
        Assert.Empty(GoalReadiness.WhatIsMissing(_town.Facts, _town.Goals[0].Id));
    }

    [Fact]
    public void An_untied_goal_says_which_tie_is_gone_and_its_neighbour_says_nothing()
    {
        var goal = _town.Goals[0];
        _town.Do(new UntieGoal(_town.Process.Id, goal.Id, goal.Ties.First(tie => tie.Kind is TieKind.Vision).Id));

        var missing = Assert.Single(GoalReadiness.WhatIsMissing(_town.Facts, goal.Id));

        Assert.Equal("goals.anchored", missing.Rule.Id);
        Assert.Equal(["noVision"], missing.Findings.Select(finding => finding.Key));
        Assert.Empty(GoalReadiness.WhatIsMissing(_town.Facts, _town.Goals[1].Id));
    }
}
