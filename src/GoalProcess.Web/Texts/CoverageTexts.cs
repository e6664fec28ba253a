namespace GoalProcess.Web.Texts;

/// <summary>How goal areas and goals cover Agenda 2030, the vision and the value base.</summary>
public sealed class CoverageTexts;
