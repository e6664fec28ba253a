using GoalProcess.Domain.Rules;

namespace GoalProcess.Web.Components;

/// <summary>A rule that says no to an act.</summary>
public sealed record RefusedRule(string Name, RuleSource Source, string Message, IReadOnlyList<RefusedFinding> Findings);
