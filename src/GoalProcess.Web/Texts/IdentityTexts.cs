namespace GoalProcess.Web.Texts;

/// <summary>What the account system objects to.</summary>
public sealed class IdentityTexts;
