namespace GoalProcess.Domain.Matters;

/// <summary>A breach that did not stop the decision: a deadline passed, or something that rested on what was sent back. Kept as findings, so that it is read in either language.</summary>
public sealed class RecordedFlag : Entity
{
    private RecordedFlag() { }

    internal RecordedFlag(Violation violation) => (RuleId, Findings) = (violation.Rule.Id, violation.Findings);

    /// <summary>The rule: "budget.time".</summary>
    public string RuleId { get; private init; } = "";

    /// <summary>What was late or missing, at least one.</summary>
    public IReadOnlyList<Finding> Findings { get; private init; } = [];
}
