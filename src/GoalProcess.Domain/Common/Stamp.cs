namespace GoalProcess.Domain.Common;

/// <summary>Who did something, when it was recorded, and as which act of the process.</summary>
/// <param name="By">The person.</param>
/// <param name="RecordedAt">The instant it was typed, UTC; not the day it happened.</param>
/// <param name="ActNumber">The process's running number of acts; 0 outside processes.</param>
public sealed record Stamp(Actor By, DateTimeOffset RecordedAt, long ActNumber);
