namespace GoalProcess.Domain.Processes;

/// <summary>The days a step is to have in the plan.</summary>
/// <param name="StepId">The step.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day, not before the first.</param>
public sealed record StepDates(Guid StepId, DateOnly Start, DateOnly End);
