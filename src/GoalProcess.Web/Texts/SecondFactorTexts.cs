namespace GoalProcess.Web.Texts;

/// <summary>The second factor: turning it on and off, its codes, and the second step of signing in.</summary>
public sealed class SecondFactorTexts;
