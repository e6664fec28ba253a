using GoalProcess.Domain.Rules;

namespace GoalProcess.Workflow;

/// <summary>How an act went, and what the rulebook said of it.</summary>
/// <param name="Outcome">How it went.</param>
/// <param name="Assessment">What the rulebook said; null when it was never asked.</param>
public sealed record WorkflowResult(WorkflowOutcome Outcome, Assessment? Assessment = null)
{
    /// <summary>True when it is done and saved.</summary>
    public bool IsDone => Outcome is WorkflowOutcome.Done;
}
