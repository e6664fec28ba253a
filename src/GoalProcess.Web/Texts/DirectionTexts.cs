namespace GoalProcess.Web.Texts;

/// <summary>Vision and value base.</summary>
public sealed class DirectionTexts;
