namespace GoalProcess.Web.Texts;

/// <summary>Drafts that are kept while a form is written.</summary>
public sealed class DraftTexts;
