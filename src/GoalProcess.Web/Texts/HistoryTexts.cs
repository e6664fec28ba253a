namespace GoalProcess.Web.Texts;

/// <summary>The history of a thing: its words for what the audit trail holds.</summary>
public sealed class HistoryTexts;
