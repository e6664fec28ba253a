namespace GoalProcess.Web.Texts;

/// <summary>Texts of matters, their chains and deviations.</summary>
public sealed class MatterTexts;
