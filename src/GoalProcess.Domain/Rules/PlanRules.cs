namespace GoalProcess.Domain.Rules;

/// <summary>The rules of the plan itself.</summary>
public static class PlanRules
{
    /// <summary>Every step has a body and a date.</summary>
    public static readonly Rule Complete = new(
        Id: "plan.complete",
        Source: RuleSource.Plan,
        Effect: RuleEffect.Refuses,
        Citations: [Citation.Memo],
        FindingKeys: ["noBody", "noDate", "noSteps"],
        Checks: [Check.Before<RecordDecision>((facts, act) => act.PointsDeciding(MatterSubject.Plan).Any() ? WhatIsIncomplete(facts) : [])]);

    /// <summary>The rules, in order.</summary>
    public static IReadOnlyList<Rule> All { get; } = [Complete];

    private static IEnumerable<Finding> WhatIsIncomplete(Facts facts)
    {
        if (facts.Steps.Count == 0)
        {
            yield return Finding.Of(facts.Process.Ref, "noSteps");
        }

        foreach (var step in facts.Steps)
        {
            if (step.BodyId is null)
            {
                yield return Finding.Of(step.Ref, "noBody");
            }

            if (step.Start is null || step.End is null)
            {
                yield return Finding.Of(step.Ref, "noDate");
            }
        }
    }
}
