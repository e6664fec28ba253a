namespace GoalProcess.Web.Texts;

/// <summary>Reminders: the page and the messages.</summary>
public sealed class ReminderTexts;
