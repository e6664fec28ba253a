namespace GoalProcess.Web.Components;

/// <summary>One of the answers in a group of radio buttons or tick boxes.</summary>
public sealed record Choice(string Value, string Text, string? Hint = null);
