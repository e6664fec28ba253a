namespace GoalProcess.Web.Texts;

/// <summary>What goal areas and goals rest on, and why.</summary>
public sealed class TieTexts;
