namespace GoalProcess.Web.Texts;

/// <summary>Goal areas, their questions, keywords and ties, and how they cover Agenda 2030.</summary>
public sealed class GoalAreaTexts;
