namespace GoalProcess.Web.Texts;

/// <summary>Texts of the bodies.</summary>
public sealed class BodyTexts;
