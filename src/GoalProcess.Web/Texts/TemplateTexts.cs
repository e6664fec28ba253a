namespace GoalProcess.Web.Texts;

/// <summary>Templates: proven plans for the next process.</summary>
public sealed class TemplateTexts;
