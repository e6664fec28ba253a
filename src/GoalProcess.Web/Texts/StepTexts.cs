namespace GoalProcess.Web.Texts;

/// <summary>Texts of a step's page.</summary>
public sealed class StepTexts;
