namespace GoalProcess.Web.Texts;

/// <summary>People, their accounts and their roles.</summary>
public sealed class UserTexts;
