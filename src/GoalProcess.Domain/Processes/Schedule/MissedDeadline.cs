namespace GoalProcess.Domain.Processes.Schedule;

/// <summary>A day set by law that could no longer be kept.</summary>
/// <param name="Step">The step it is set for.</param>
/// <param name="Mark">The day.</param>
public sealed record MissedDeadline(StepFacts Step, StatutoryMark Mark);
