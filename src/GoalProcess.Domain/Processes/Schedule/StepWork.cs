namespace GoalProcess.Domain.Processes.Schedule;

/// <summary>A step as the schedule sees it.</summary>
/// <param name="Number">Order in the plan.</param>
/// <param name="Start">First day now planned; null while not said.</param>
/// <param name="End">Last day now planned; null while not said.</param>
/// <param name="After">Numbers of the steps it comes after; one that names nothing counts for nothing.</param>
public sealed record StepWork(int Number, DateOnly? Start, DateOnly? End, IReadOnlyList<int> After)
{
    /// <summary>True when it is done.</summary>
    public bool IsDone { get; init; }

    /// <summary>The day it was done; null while not, or not known.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>True when it was not held: nothing is forecast of it, and nothing waits for it.</summary>
    public bool IsSkipped { get; init; }

    /// <summary>True when it is a dialogue or consultation that must be opened or sent out first, and is not: its whole length lies ahead.</summary>
    public bool MustBegin { get; init; }

    /// <summary>The days from today on its body meets, in order; empty for a step that is not done at a meeting, or whose body has none in the calendar.</summary>
    public IReadOnlyList<DateOnly> Meetings { get; init; } = [];

    /// <summary>True when its planned last day is a decision meeting's, which is fixed.</summary>
    public bool IsDecisionMeeting { get; init; }

    /// <summary>The last day by law; null for none.</summary>
    public DateOnly? StatutoryDay { get; init; }

    /// <summary>How many days its last day comes after its first.</summary>
    public int Length => Start is { } start && End is { } end ? Math.Max(0, end.DayNumber - start.DayNumber) : 0;
}
