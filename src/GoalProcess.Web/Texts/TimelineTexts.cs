namespace GoalProcess.Web.Texts;

/// <summary>The plan drawn along time, its list and its table.</summary>
public sealed class TimelineTexts;
