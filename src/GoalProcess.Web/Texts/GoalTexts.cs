namespace GoalProcess.Web.Texts;

/// <summary>The overall goals, their versions and the chain they stand in.</summary>
public sealed class GoalTexts;
