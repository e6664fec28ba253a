namespace GoalProcess.Web.Texts;

/// <summary>Making a process in four steps.</summary>
public sealed class NewProcessTexts;
