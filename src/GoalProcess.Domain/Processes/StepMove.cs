namespace GoalProcess.Domain.Processes;

/// <summary>A step's dates were moved: from, to, by whom, when and why. Written once.</summary>
public sealed class StepMove : Entity
{
    private StepMove() { }

    internal StepMove(ProcessStep step, StepDates to, string because, Stamp stamp)
    {
        (FromStart, FromEnd, ToStart, ToEnd) = (step.Start, step.End, to.Start, to.End);
        (By, At, Because) = (stamp.By.Name, stamp.RecordedAt, Text.Needed(because, Goal.BecauseMaxLength));
    }

    /// <summary>First day before.</summary>
    public DateOnly? FromStart { get; private init; }

    /// <summary>Last day before.</summary>
    public DateOnly? FromEnd { get; private init; }

    /// <summary>First day after.</summary>
    public DateOnly ToStart { get; private init; }

    /// <summary>Last day after.</summary>
    public DateOnly ToEnd { get; private init; }

    /// <summary>Who moved it.</summary>
    public string By { get; private init; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>Why.</summary>
    public string Because { get; private init; } = "";
}
