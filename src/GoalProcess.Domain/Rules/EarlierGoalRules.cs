namespace GoalProcess.Domain.Rules;

/// <summary>The regard to the goals that were.</summary>
public static class EarlierGoalRules
{
    /// <summary>Every earlier overall goal is accounted for before goals are proposed to the council or adopted.</summary>
    public static readonly Rule Considered = new(
        "earlier.considered", RuleSource.Plan, RuleEffect.Refuses, [Citation.Memo], ["notConsidered"],
        [
            Check.Before<RecordDecision>((facts, act) =>
                act.PointsOnGoals.Any(point => point.Adopts || IsToTheCouncil(facts, point))
                    ? facts.UnconsideredEarlierGoals.Select(goal => Finding.Of(goal, "notConsidered"))
                    : []),
        ]);

    /// <summary>The rules, in order.</summary>
    public static IReadOnlyList<Rule> All { get; } = [Considered];

    private static bool IsToTheCouncil(Facts facts, PointDraft point) =>
        point.Kind is PointKind.Proposes && facts.Body(point.ToBodyId)?.Kind is BodyKind.Council;
}
