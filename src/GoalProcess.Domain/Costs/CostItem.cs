namespace GoalProcess.Domain.Costs;

/// <summary>Kostnad: something the process has cost.</summary>
public sealed class CostItem : AggregateRoot, IBelongsToProcess
{
    /// <summary>Longest description, in characters.</summary>
    public const int WhatMaxLength = 200;

    /// <summary>The largest amount, in öre: ten thousand million kronor.</summary>
    public const long AmountMax = 1_000_000_000_000;

    private CostItem() { }

    internal CostItem(Assessment<AddCost> assessment, int number)
    {
        var act = assessment.Carry();
        (ProcessId, Number) = (act.Process, number);
        Write(act.Draft);
    }

    /// <inheritdoc />
    public Guid ProcessId { get; private init; }

    /// <summary>Running number within the process, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>What it was for.</summary>
    public string What { get; private set; } = "";

    /// <summary>The amount in öre, not negative; null while it is not known, as in the memo.</summary>
    public long? AmountInOre { get; private set; }

    /// <summary>The day; null while it is not known.</summary>
    public DateOnly? On { get; private set; }

    /// <summary>True when it is the extra cost of the citizen dialogue (merkostnad).</summary>
    public bool IsForDialogue { get; private set; }

    /// <summary>When it was withdrawn; null while it stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Why it was withdrawn.</summary>
    public string? WithdrawnBecause { get; private set; }

    internal void Edit(Assessment<EditCost> assessment)
    {
        MustStand();
        Write(assessment.Carry().Draft);
    }

    internal void Withdraw(Assessment<WithdrawCost> assessment, Stamp stamp)
    {
        MustStand();
        (WithdrawnAt, WithdrawnBecause) = (stamp.RecordedAt, Text.Needed(assessment.Carry().Because, Goal.BecauseMaxLength));
    }

    private void Write(CostDraft draft)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(draft.AmountInOre ?? 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(draft.AmountInOre ?? 0, AmountMax);
        (AmountInOre, On, IsForDialogue) = (draft.AmountInOre, draft.On, draft.IsForDialogue);
        What = Text.Needed(draft.What, WhatMaxLength);
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
