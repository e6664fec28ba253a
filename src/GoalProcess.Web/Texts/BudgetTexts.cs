namespace GoalProcess.Web.Texts;

/// <summary>The budget track: its steps, the days of the law, and what is noted of the budget's way.</summary>
public sealed class BudgetTexts;
