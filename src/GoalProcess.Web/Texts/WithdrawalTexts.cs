namespace GoalProcess.Web.Texts;

/// <summary>Withdrawing a goal area, a keyword or a goal.</summary>
public sealed class WithdrawalTexts;
