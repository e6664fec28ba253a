namespace GoalProcess.Domain.Rules;

/// <summary>The rules of the boards' and companies' own goals.</summary>
public static class BoardGoalRules
{
    /// <summary>Before the programme budget every board and company has a goal tied to an overall goal, or has said why not.</summary>
    public static readonly Rule Chained = new(
        "boardgoals.chained", RuleSource.Plan, RuleEffect.Refuses, [Citation.Memo], ["noGoal", "hangsLoose", "noTargetGroup", "noEffect"],
        [
            Check.Before<RecordDecision>((facts, act) =>
                act.Points.Any(point => point.Adopts && point.Subject is MatterSubject.ProgrammeBudget) ? WhatHangsLoose(facts) : []),
        ]);

    /// <summary>The rules, in order.</summary>
    public static IReadOnlyList<Rule> All { get; } = [Chained];

    /// <summary>What a board goal lacks to hang in the chain.</summary>
    public static IEnumerable<Finding> WhatIsMissing(BoardGoalFacts goal)
    {
        ArgumentNullException.ThrowIfNull(goal);

        return
            from missing in new[]
            {
                (Key: "hangsLoose", Is: goal.GoalIds.Count == 0),
                (Key: "noTargetGroup", Is: !goal.HasTargetGroup),
                (Key: "noEffect", Is: !goal.HasEffect),
            }
            where missing.Is
            select Finding.Of(goal.Ref, missing.Key);
    }

    /// <summary>What the boards' and companies' goals lack before the programme budget.</summary>
    public static IEnumerable<Finding> WhatHangsLoose(Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);

        foreach (var body in facts.Bodies.Where(body => body.IsBoardOrCompany))
        {
            if (facts.BoardGoals.All(goal => goal.BodyId != body.Id)
                && !facts.Abstentions.Any(abstention => abstention.BodyId == body.Id && abstention.HasReason))
            {
                yield return Finding.Of(body.Ref, "noGoal");
            }
        }

        foreach (var finding in facts.BoardGoals.SelectMany(WhatIsMissing))
        {
            yield return finding;
        }
    }
}
