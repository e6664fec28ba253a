namespace GoalProcess.Domain.Processes.Schedule;

/// <summary>A day that does not give way: a decision meeting's, or one the law sets.</summary>
/// <param name="Step">Number of the step that must be done by it.</param>
/// <param name="Day">The day.</param>
/// <param name="IsStatutory">True when the law sets it.</param>
public sealed record FixedDate(int Step, DateOnly Day, bool IsStatutory);
