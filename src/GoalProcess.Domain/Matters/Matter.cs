namespace GoalProcess.Domain.Matters;

/// <summary>Ärende: what is decided, through a chain of bodies.</summary>
public sealed class Matter : AggregateRoot, IBelongsToProcess
{
    /// <summary>Longest title, in characters.</summary>
    public const int TitleMaxLength = 200;

    /// <summary>Longest diary number, in characters; the form is another system's.</summary>
    public const int DiaryNumberMaxLength = 40;

    private readonly List<ChainStage> _stages = [];

    private Matter() { }

    internal Matter(Assessment<OpenMatter> assessment, int number)
    {
        var act = assessment.Carry();
        (ProcessId, Number, Subject, Kind) = (act.ProcessId!.Value, number, act.Subject, act.Kind);
        Title = Text.Needed(act.Title, TitleMaxLength);
        DiaryNumber = Text.Optional(act.DiaryNumber, DiaryNumberMaxLength);
        _stages.AddRange(act.Stages.Select(stage => new ChainStage(stage.Rank, stage.BodyId, stage.Ending)));
    }

    /// <inheritdoc />
    public Guid ProcessId { get; private init; }

    /// <summary>Running number within the process, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>The matter in one line.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Diarienummer; empty when not known, as in imported material.</summary>
    public string DiaryNumber { get; private set; } = "";

    /// <summary>What it is about.</summary>
    public MatterSubject Subject { get; private init; }

    /// <summary>Whether it needs preparation.</summary>
    public MatterKind Kind { get; private init; }

    /// <summary>The decision chain.</summary>
    public IReadOnlyList<ChainStage> Stages => _stages;

    /// <summary>The day the executive board was given the opportunity to answer [KL 5:28]; null when it was not.</summary>
    public DateOnly? OpportunityGivenOn { get; private set; }

    /// <summary>The day its time to answer ran out.</summary>
    public DateOnly? OpportunityUntil { get; private set; }

    internal void Edit(Assessment<EditMatter> assessment)
    {
        var act = assessment.Carry();
        Title = Text.Needed(act.Title, TitleMaxLength);
        DiaryNumber = Text.Optional(act.DiaryNumber, DiaryNumberMaxLength);
    }

    internal void GiveOpportunity(Assessment<GiveOpportunity> assessment)
    {
        var act = assessment.Carry();
        (OpportunityGivenOn, OpportunityUntil) = (act.GivenOn, act.Until);
    }

    internal Decision Record(Assessment<RecordDecision> assessment, AgendaItem item, Meeting meeting, Stamp stamp) =>
        new(assessment, this, item, meeting, stamp);
}
