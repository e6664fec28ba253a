namespace GoalProcess.Web.Texts;

/// <summary>The red thread of one thing.</summary>
public sealed class ThreadTexts;
