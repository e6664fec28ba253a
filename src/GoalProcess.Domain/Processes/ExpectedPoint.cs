namespace GoalProcess.Domain.Processes;

/// <summary>One point of the answer a step waits for.</summary>
/// <param name="Kind">What the body is to say.</param>
/// <param name="Subject">What about.</param>
/// <param name="Settlement">Whether it is to adopt.</param>
/// <param name="ToBodyId">The body it is to propose to; null when none.</param>
public sealed record ExpectedPoint(PointKind Kind, MatterSubject Subject, Settlement Settlement, Guid? ToBodyId);
