namespace GoalProcess.Web.Texts;

/// <summary>The rules' names, messages and findings, by rule id and finding key.</summary>
public sealed class RuleTexts;
