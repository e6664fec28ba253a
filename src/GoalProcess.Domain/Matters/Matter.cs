namespace GoalProcess.Domain.Matters;

/// <summary>Ärende: what is decided, through a chain of bodies.</summary>
public sealed class Matter : AggregateRoot, IBelongsToProcess
{
    /// <summary>Longest title, in characters.</summary>
    public const int TitleMaxLength = 200;

    /// <summary>Longest diary number, in characters; the form is another system's.</summary>
    public const int DiaryNumberMaxLength = 40;

    /// <summary>Longest special reasons, in characters.</summary>
    public const int SpecialReasonsMaxLength = 1000;

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

    internal Matter(GoalSettingProcess process, MatterDraft draft, int number)
    {
        (ProcessId, Number, Subject, Kind) = (process.Id, number, draft.Subject, MatterKind.Ordinary);
        Title = Text.Needed(draft.Title, TitleMaxLength);
        DiaryNumber = Text.Optional(draft.DiaryNumber, DiaryNumberMaxLength);
        _stages.AddRange(draft.Stages.Select(stage => new ChainStage(stage.Rank, stage.BodyId, stage.Ending)));
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

    /// <summary>For the budget: the day the proposal was on the website [KL 8:14]; null while not.</summary>
    public DateOnly? PublishedOn { get; private set; }

    /// <summary>For the budget: the special reasons for a later date [KL 11:8, 11:11]; empty for none.</summary>
    public string SpecialReasons { get; private set; } = "";

    /// <summary>For the budget with special reasons: the day the executive board proposed the tax rate.</summary>
    public DateOnly? TaxRateProposedOn { get; private set; }

    /// <summary>For the budget with special reasons: the day the council decided the tax rate.</summary>
    public DateOnly? TaxRateDecidedOn { get; private set; }

    internal void NoteBudget(Assessment<NoteBudgetFacts> assessment)
    {
        var act = assessment.Carry();
        (PublishedOn, TaxRateProposedOn, TaxRateDecidedOn) = (act.PublishedOn, act.TaxRateProposedOn, act.TaxRateDecidedOn);
        SpecialReasons = Text.Optional(act.SpecialReasons, SpecialReasonsMaxLength);
    }

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
