namespace GoalProcess.Web.Texts;

/// <summary>Names the texts of the rulebook, by rule id and finding key: RuleTexts.resx in Swedish, RuleTexts.en.resx in English.</summary>
public sealed class RuleTexts;
