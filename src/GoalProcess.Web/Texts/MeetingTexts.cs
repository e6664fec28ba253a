namespace GoalProcess.Web.Texts;

/// <summary>Texts of meetings, agendas and pinned documents.</summary>
public sealed class MeetingTexts;
