namespace GoalProcess.Domain.Processes.Schedule;

/// <summary>A summons that has been sent and would name the wrong day.</summary>
/// <param name="Item">The item on the agenda sent out.</param>
/// <param name="To">When the meeting would be held instead; null when the meeting stands and the step would no longer be done at it.</param>
public sealed record WrongSummons(AgendaItemFacts Item, DateTime? To);
