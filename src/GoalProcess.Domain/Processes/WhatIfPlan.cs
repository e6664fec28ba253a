namespace GoalProcess.Domain.Processes;

/// <summary>
/// Alternativ plan: other days for some steps, and for meetings they are done at, kept beside the plan to be compared. It changes nothing until the plan
/// is re-planned by it (<see cref="Replan"/>); meetings are moved by who plans them.
/// </summary>
public sealed class WhatIfPlan : AggregateRoot, IBelongsToProcess
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 120;

    /// <summary>Longest note, in characters.</summary>
    public const int NoteMaxLength = 2000;

    private WhatIfPlan() { }

    internal WhatIfPlan(Assessment<SaveWhatIfPlan> assessment, int number, Stamp stamp)
    {
        (ProcessId, Number, MadeBy, MadeAt) = (assessment.Act.Process, number, stamp.By.Name, stamp.RecordedAt);
        Write(assessment);
    }

    /// <inheritdoc />
    public Guid ProcessId { get; private init; }

    /// <summary>Running number within the process, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>What it is called.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What it is about; may be empty.</summary>
    public string Note { get; private set; } = "";

    /// <summary>The steps with other days than the plan's.</summary>
    public IReadOnlyList<StepDates> Steps { get; private set; } = [];

    /// <summary>The meetings thought to be held at another time.</summary>
    public IReadOnlyList<MeetingTime> Meetings { get; private set; } = [];

    /// <summary>Who made it.</summary>
    public string MadeBy { get; private init; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset MadeAt { get; private init; }

    /// <summary>When the plan was last re-planned by it; null while it has not been.</summary>
    public DateTimeOffset? CarriedOutAt { get; private set; }

    /// <summary>When it was withdrawn; null while it stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Why it was withdrawn.</summary>
    public string? WithdrawnBecause { get; private set; }

    /// <summary>What it would change.</summary>
    public PlanChange Change => new(Steps, Meetings);

    internal void Edit(Assessment<SaveWhatIfPlan> assessment)
    {
        MustStand();
        Write(assessment);
    }

    internal void CarryOut(Stamp stamp)
    {
        MustStand();
        CarriedOutAt = stamp.RecordedAt;
    }

    internal void Withdraw(Assessment<WithdrawWhatIfPlan> assessment, Stamp stamp)
    {
        MustStand();
        (WithdrawnAt, WithdrawnBecause) = (stamp.RecordedAt, Text.Needed(assessment.Carry().Because, Goal.BecauseMaxLength));
    }

    private void Write(Assessment<SaveWhatIfPlan> assessment)
    {
        var draft = assessment.Carry().Draft;
        Steps = [.. draft.Steps.DistinctBy(step => step.StepId)];
        Meetings = [.. draft.Meetings.DistinctBy(meeting => meeting.MeetingId)];
        (Name, Note) = (Text.Needed(draft.Name, NameMaxLength), Text.Optional(draft.Note, NoteMaxLength));
    }

    // what has been withdrawn stays as it was
    private void MustStand()
    {
        if (WithdrawnAt is not null)
        {
            throw new RecordNotFoundException(Id);
        }
    }
}
