namespace GoalProcess.Domain.Rules;

/// <summary>The rules of the process as a whole.</summary>
public static class ProcessRules
{
    /// <summary>Nothing is done in a closed process but opening it again, saving its plan for the next, and noting that a decision was annulled.</summary>
    public static readonly Rule Closed = new(
        "process.closed", RuleSource.Product, RuleEffect.Refuses, [], ["closed", "notClosed"],
        [Check.Before<IAct>(WhatIsClosed), Check.Before<ReopenProcess>(WhatIsNotClosed)]);

    /// <summary>The rules, in order.</summary>
    public static IReadOnlyList<Rule> All { get; } = [Closed];

    // a meeting is the body's own: it goes on, whatever stands on its agenda; and a judgment holds whether the work goes on or not
    private static IEnumerable<Finding> WhatIsClosed(Facts facts, IAct act)
    {
        if (facts.Process.ClosedOn is { } day && act.ProcessId == facts.Process.Id && act is not (ReopenProcess or SaveAsTemplate or AnnulDecision))
        {
            yield return Finding.Of(facts.Process.Ref, "closed", $"{day:yyyy-MM-dd}");
        }
    }

    private static IEnumerable<Finding> WhatIsNotClosed(Facts facts, ReopenProcess act)
    {
        if (facts.Process.ClosedOn is null)
        {
            yield return Finding.Of(facts.Process.Ref, "notClosed");
        }
    }
}
