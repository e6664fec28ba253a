namespace GoalProcess.Web.Texts;

/// <summary>Background jobs: the page of the administrator and messages about faults.</summary>
public sealed class JobTexts;
