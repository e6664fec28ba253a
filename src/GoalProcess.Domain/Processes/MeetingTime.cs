namespace GoalProcess.Domain.Processes;

/// <summary>When a meeting is thought to be held instead.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="BodyId">Its body.</param>
/// <param name="From">Local day and time it has in the calendar.</param>
/// <param name="To">Local day and time it is thought to have.</param>
public sealed record MeetingTime(Guid MeetingId, Guid BodyId, DateTime From, DateTime To);
