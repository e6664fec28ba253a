namespace GoalProcess.Web.Texts;

/// <summary>What went wrong, and what to do next.</summary>
public sealed class ErrorTexts;
