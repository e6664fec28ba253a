namespace GoalProcess.Domain.Processes.Schedule;

/// <summary>What has gone wrong with a step.</summary>
public enum StandingReasonKind
{
    /// <summary>It was not held, and a later step cannot do without it.</summary>
    NotHeld,

    /// <summary>The meeting it was to be done at is cancelled, and no other before its planned last day takes it up.</summary>
    MeetingCancelled,

    /// <summary>Its matter was struck from the agenda, and no other meeting before its planned last day takes it up.</summary>
    ItemWithdrawn,

    /// <summary>Its planned last day has passed.</summary>
    Overdue,

    /// <summary>Its day has come, and a rule stands in its way.</summary>
    Blocked,

    /// <summary>It is expected after its planned last day, though that has not passed.</summary>
    Slips,
}

/// <summary>Why a process is late or at risk: one step, and the fixed date it threatens.</summary>
/// <param name="Kind">What has gone wrong.</param>
/// <param name="Verdict">Late when the date cannot hold, else at risk.</param>
/// <param name="Status">The step, with what it lacks.</param>
/// <param name="Since">The day it went wrong; for one that will, the day it was planned for; null for a step without a day.</param>
/// <param name="DaysLate">
/// How many days after the fixed date its step is expected, when the date cannot hold; else how many days the step itself has passed its planned last
/// day by, or is expected to.
/// </param>
/// <param name="Threatens">The fixed date that it threatens first.</param>
/// <param name="Expected">The day the fixed date's step is expected; null when nothing is forecast of it.</param>
/// <param name="Slack">How many days are left before the date breaks; 0 when it cannot hold.</param>
public sealed record StandingReason(
    StandingReasonKind Kind, StandingVerdict Verdict, StepStatus Status, DateOnly? Since, int DaysLate, FixedDate Threatens, DateOnly? Expected, int Slack)
{
    /// <summary>The step.</summary>
    public StepFacts Step => Status.Step;

    /// <summary>The step that cannot do without one that was not held; null for every other kind.</summary>
    public StepStatus? NeededBy { get; init; }

    /// <summary>What stands in the way of the step; for one that was not held, what it should have given the other.</summary>
    public IReadOnlyList<Violation> Missing { get; init; } = Status.Missing;
}
