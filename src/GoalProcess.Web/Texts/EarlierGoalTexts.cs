namespace GoalProcess.Web.Texts;

/// <summary>The overall goals of the period before.</summary>
public sealed class EarlierGoalTexts;
