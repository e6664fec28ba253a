namespace GoalProcess.Web.Texts;

/// <summary>The first run: whose installation it is, and its first administrator.</summary>
public sealed class FirstRunTexts;
