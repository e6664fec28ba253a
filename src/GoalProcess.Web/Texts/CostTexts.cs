namespace GoalProcess.Web.Texts;

/// <summary>Costs of a process, and reuse of what its dialogue gave.</summary>
public sealed class CostTexts;
