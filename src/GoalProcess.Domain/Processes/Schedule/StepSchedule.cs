namespace GoalProcess.Domain.Processes.Schedule;

/// <summary>A step in time: what is planned, what is to be expected, and how much it can give way.</summary>
/// <param name="Number">Order in the plan.</param>
/// <param name="Outcome">The day it was done; null while it is not.</param>
/// <param name="Start">First day forecast; null for a step that was not held, or was done on a day not known.</param>
/// <param name="End">Last day forecast; null likewise.</param>
/// <param name="Slack">
/// The most days its end can move before a fixed date breaks, never below none; null when no fixed date depends on it, and for a step that is done or
/// was not held.
/// </param>
/// <param name="Limit">The fixed date that breaks first; null when none depends on it.</param>
/// <param name="IsBroken">True when the step, as now forecast, comes too late for that date to hold.</param>
/// <param name="IsCritical">True when it is on the critical path.</param>
/// <param name="WaitsFor">Numbers of the steps before it that are neither done nor left out.</param>
public sealed record StepSchedule(
    int Number, DateOnly? Outcome, DateOnly? Start, DateOnly? End, int? Slack, FixedDate? Limit, bool IsBroken, bool IsCritical, IReadOnlyList<int> WaitsFor)
{
    /// <summary>First day in the original plan; null while it had none.</summary>
    public DateOnly? BaselineStart { get; init; }

    /// <summary>Last day in the original plan; null while it had none.</summary>
    public DateOnly? BaselineEnd { get; init; }

    /// <summary>True when it would come too late for that date though everything it waits for were done; false for one that only follows another.</summary>
    public bool IsBrokenByItself { get; init; }

    /// <summary>How many days after its planned last day it is expected to be done; 0 when it holds, is done, or has no day.</summary>
    public int DaysLate { get; init; }

    /// <summary>The first day it could be done, whatever day it is itself planned for: after those before it, at the body's next meeting; null for a step done or left out.</summary>
    public DateOnly? Earliest { get; init; }

    /// <summary>True when its body has meetings in the calendar, and none late enough: one must be called.</summary>
    public bool NeedsMeeting { get; init; }
}
