namespace GoalProcess.Domain.Processes.Schedule;

/// <summary>A step that would get a day on which its body does not meet.</summary>
/// <param name="Step">The step.</param>
/// <param name="Body">The body.</param>
/// <param name="Day">The day it would get.</param>
/// <param name="Next">The body's meeting it would be done at instead; null when the calendar has none then.</param>
/// <param name="Item">The item on the agenda it is expected at now, whose meeting could be moved; null when there is none.</param>
public sealed record MeetingLack(StepFacts Step, BodyFacts Body, DateOnly Day, DateOnly? Next, AgendaItemFacts? Item);
