namespace GoalProcess.Domain.Costs;

/// <summary>Another governing document that uses the dialogue's result: what makes its cost worth while.</summary>
public sealed class DialogueReuse : AggregateRoot, IBelongsToProcess
{
    /// <summary>Longest name of the document, in characters.</summary>
    public const int DocumentMaxLength = 200;

    /// <summary>Longest description, in characters.</summary>
    public const int HowMaxLength = 1000;

    private DialogueReuse() { }

    internal DialogueReuse(Assessment<AddReuse> assessment, int number)
    {
        var act = assessment.Carry();
        (ProcessId, Number) = (act.Process, number);
        Write(act.Document, act.How);
    }

    /// <inheritdoc />
    public Guid ProcessId { get; private init; }

    /// <summary>Running number within the process, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>The governing document: "Översiktsplan".</summary>
    public string Document { get; private set; } = "";

    /// <summary>What of the result it uses, and how; may be empty.</summary>
    public string How { get; private set; } = "";

    /// <summary>When it was withdrawn; null while it stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Why it was withdrawn.</summary>
    public string? WithdrawnBecause { get; private set; }

    internal void Edit(Assessment<EditReuse> assessment)
    {
        MustStand();
        var act = assessment.Carry();
        Write(act.Document, act.How);
    }

    internal void Withdraw(Assessment<WithdrawReuse> assessment, Stamp stamp)
    {
        MustStand();
        (WithdrawnAt, WithdrawnBecause) = (stamp.RecordedAt, Text.Needed(assessment.Carry().Because, Goal.BecauseMaxLength));
    }

    private void Write(string document, string? how)
    {
        Document = Text.Needed(document, DocumentMaxLength);
        How = Text.Optional(how, HowMaxLength);
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
