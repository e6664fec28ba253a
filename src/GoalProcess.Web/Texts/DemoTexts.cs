namespace GoalProcess.Web.Texts;

/// <summary>Texts of the demo's page.</summary>
public sealed class DemoTexts;
