namespace GoalProcess.Web.Texts;

/// <summary>The field's words for what the domain's enums and acts say.</summary>
public sealed class WordTexts;
