namespace GoalProcess.Web.Components;

/// <summary>One step on the way from the start to the page shown. The address is written with <c>~/</c>.</summary>
public sealed record Crumb(string Text, string Address);
