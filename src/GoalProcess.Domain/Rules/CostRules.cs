namespace GoalProcess.Domain.Rules;

/// <summary>The rules of costs.</summary>
public static class CostRules
{
    /// <summary>The dialogue's extra cost and the reuse of its result are on record when the process closes.</summary>
    public static readonly Rule Stated = new(
        "costs.stated", RuleSource.Plan, RuleEffect.Advises, [Citation.Memo], ["noDialogueCost", "noReuse"],
        [Check.Before<CloseProcess>((facts, _) => WhatIsNotStated(facts))]);

    /// <summary>The rules, in order.</summary>
    public static IReadOnlyList<Rule> All { get; } = [Stated];

    private static IEnumerable<Finding> WhatIsNotStated(Facts facts)
    {
        if (!facts.Costs.HasDialogueCost)
        {
            yield return Finding.Of(facts.Process.Ref, "noDialogueCost");
        }

        if (!facts.Costs.HasReuse)
        {
            yield return Finding.Of(facts.Process.Ref, "noReuse");
        }
    }
}
