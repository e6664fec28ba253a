namespace GoalProcess.Web.Components;

/// <summary>What the rule found, with the way to it where there is one. The address is written with <c>~/</c>.</summary>
public sealed record RefusedFinding(string Text, string? Address = null);
