namespace GoalProcess.Domain.Goals;

/// <summary>Nyckelord: a word that politics wants lifted, with the source it came from.</summary>
public sealed class Keyword : AggregateRoot, IBelongsToProcess
{
    /// <summary>Longest keyword, in characters.</summary>
    public const int TextMaxLength = 80;

    /// <summary>Longest source, in characters.</summary>
    public const int SourceMaxLength = 300;

    private Keyword() { }

    internal Keyword(Assessment<AddKeyword> assessment, int number)
    {
        var act = assessment.Carry();
        (ProcessId, Number) = (act.ProcessId!.Value, number);
        (GoalAreaId, Heap, SourceKind) = (act.GoalAreaId, act.Heap, act.SourceKind);
        Text = Common.Text.Needed(act.Text, TextMaxLength);
        SourceText = Common.Text.Optional(act.SourceText, SourceMaxLength);
    }

    /// <summary>A keyword made while a contribution is coded: it comes from that contribution.</summary>
    internal Keyword(Assessment<CodeContribution> assessment, Contribution source, int number)
    {
        var act = assessment.Carry();
        (ProcessId, Number, GoalAreaId, SourceKind) = (source.ProcessId, number, act.GoalAreaId, KeywordSourceKind.Contribution);
        Heap = act.Heap is ContributionHeap.Programme ? KeywordHeap.Programme : KeywordHeap.Meaning;
        Text = Common.Text.Needed(act.NewKeyword, TextMaxLength);
    }

    /// <inheritdoc />
    public Guid ProcessId { get; private init; }

    /// <summary>Running number within the process, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>The goal area it is sorted under; null while unsorted.</summary>
    public Guid? GoalAreaId { get; private set; }

    /// <summary>The word.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The heap it lies in.</summary>
    public KeywordHeap Heap { get; private set; }

    /// <summary>The sort of source; null when not said, which goals.traceable refuses.</summary>
    public KeywordSourceKind? SourceKind { get; private set; }

    /// <summary>The source in words: which workshop, table, group. A contribution is its own words, so it may be empty then.</summary>
    public string SourceText { get; private set; } = "";

    /// <summary>When it was withdrawn; null while it stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Why it was withdrawn.</summary>
    public string? WithdrawnBecause { get; private set; }

    internal void Edit(Assessment<EditKeyword> assessment)
    {
        MustStand();
        var act = assessment.Carry();
        Text = Common.Text.Needed(act.Text, TextMaxLength);
        SourceKind = act.SourceKind;
        SourceText = Common.Text.Optional(act.SourceText, SourceMaxLength);
    }

    internal void Move(Assessment<MoveKeywords> assessment)
    {
        MustStand();
        var act = assessment.Carry();
        (GoalAreaId, Heap) = (act.GoalAreaId, act.Heap);
    }

    internal void Withdraw(Assessment<WithdrawKeyword> assessment, Stamp stamp)
    {
        MustStand();
        var act = assessment.Carry();
        (WithdrawnAt, WithdrawnBecause) = (stamp.RecordedAt, Common.Text.Needed(act.Because, Goal.BecauseMaxLength));
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
