namespace GoalProcess.Domain.Processes;

/// <summary>Steg: who does what, when, and what it waits for. Its state is derived, never stored.</summary>
public sealed class ProcessStep : Entity
{
    /// <summary>Longest title, in characters.</summary>
    public const int TitleMaxLength = 200;

    /// <summary>Longest list of what it gives, in characters.</summary>
    public const int ProducesMaxLength = 400;

    /// <summary>Longest note on an outcome, in characters.</summary>
    public const int OutcomeMaxLength = 500;

    /// <summary>Longest date label, in characters.</summary>
    public const int DateLabelMaxLength = 80;

    private readonly List<StepMove> _moves = [];

    private ProcessStep() { }

    internal ProcessStep(int number, StepDraft draft)
    {
        (Number, Kind, BodyId, MatterId) = (number, draft.Kind, draft.BodyId, draft.MatterId);
        (Start, End, PlannedStart, PlannedEnd) = (draft.Start, draft.End, draft.Start, draft.End);
        (IsPreliminary, IsAssumed) = (draft.IsPreliminary, draft.IsAssumed);
        Track = draft.Track;
        DateLabel = Text.Optional(draft.DateLabel, DateLabelMaxLength);
        TitleSv = Text.Needed(draft.TitleSv, TitleMaxLength);
        TitleEn = Text.Needed(draft.TitleEn, TitleMaxLength);
        Produces = Text.Optional(draft.Produces, ProducesMaxLength);
        After = [.. draft.After];
        Expected = [.. draft.Expected];
    }

    /// <summary>Order in the plan, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>What is done, in Swedish.</summary>
    public string TitleSv { get; private set; } = "";

    /// <summary>What is done, in English.</summary>
    public string TitleEn { get; private set; } = "";

    /// <summary>The kind of step.</summary>
    public StepKind Kind { get; private init; }

    /// <summary>Goal work or budget.</summary>
    public StepTrack Track { get; private init; }

    /// <summary>How the plan writes the date where days alone do not say it; may be empty.</summary>
    public string DateLabel { get; private set; } = "";

    /// <summary>Who; null while not said.</summary>
    public Guid? BodyId { get; private set; }

    /// <summary>First day now planned.</summary>
    public DateOnly? Start { get; private set; }

    /// <summary>Last day now planned.</summary>
    public DateOnly? End { get; private set; }

    /// <summary>First day in the original plan (baseline).</summary>
    public DateOnly? PlannedStart { get; private init; }

    /// <summary>Last day in the original plan (baseline).</summary>
    public DateOnly? PlannedEnd { get; private init; }

    /// <summary>True when the dates are preliminary.</summary>
    public bool IsPreliminary { get; private init; }

    /// <summary>True when it stands in neither plan nor memo, or has an assumed date.</summary>
    public bool IsAssumed { get; private init; }

    /// <summary>Numbers of the steps it comes after.</summary>
    public IReadOnlyList<int> After { get; private set; } = [];

    /// <summary>What it gives, in words.</summary>
    public string Produces { get; private set; } = "";

    /// <summary>The matter it answers; null for other steps.</summary>
    public Guid? MatterId { get; private set; }

    /// <summary>The answer it waits for, point by point.</summary>
    public IReadOnlyList<ExpectedPoint> Expected { get; private set; } = [];

    /// <summary>Whether it was held; null until noted.</summary>
    public bool? WasHeld { get; private set; }

    /// <summary>The day its outcome is noted for.</summary>
    public DateOnly? OutcomeDay { get; private set; }

    /// <summary>The outcome in a line.</summary>
    public string Outcome { get; private set; } = "";

    /// <summary>Every time its dates were moved.</summary>
    public IReadOnlyList<StepMove> Moves => _moves;

    internal void Move(StepDates dates, string because, Stamp stamp)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dates.End, dates.Start);
        _moves.Add(new StepMove(this, dates, because, stamp));
        (Start, End) = (dates.Start, dates.End);
    }

    internal void Note(NoteOutcome act)
    {
        (WasHeld, OutcomeDay) = (act.WasHeld, act.Day);
        Outcome = Text.Optional(act.Outcome, OutcomeMaxLength);
    }

    internal void Answers(Guid matterId) => MatterId = matterId;
}
