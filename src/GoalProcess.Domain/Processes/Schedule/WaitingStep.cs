namespace GoalProcess.Domain.Processes.Schedule;

/// <summary>A step whose turn it is.</summary>
/// <param name="Status">The step, with what it lacks.</param>
/// <param name="Since">The day its turn came; null when its plan has no day.</param>
public sealed record WaitingStep(StepStatus Status, DateOnly? Since);
