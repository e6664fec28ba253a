namespace GoalProcess.Domain.Rules;

/// <summary>A rule that is not met, with everything that is missing.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Findings">What is missing, at least one.</param>
public sealed record Violation(Rule Rule, IReadOnlyList<Finding> Findings);
