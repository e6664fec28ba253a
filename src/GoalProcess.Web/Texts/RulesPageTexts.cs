namespace GoalProcess.Web.Texts;

/// <summary>Texts of the rulebook's page.</summary>
public sealed class RulesPageTexts;
