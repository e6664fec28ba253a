namespace GoalProcess.Web.Texts;

/// <summary>Signing in and out, and one's own password.</summary>
public sealed class SecondFactorTexts;
