namespace GoalProcess.Web.Texts;

/// <summary>The front door.</summary>
public sealed class HomeTexts;
