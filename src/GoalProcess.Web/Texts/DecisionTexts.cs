namespace GoalProcess.Web.Texts;

/// <summary>Texts of recording and reading decisions.</summary>
public sealed class DecisionTexts;
