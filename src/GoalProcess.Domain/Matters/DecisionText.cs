namespace GoalProcess.Domain.Matters;

/// <summary>The exact text a point adopted or proposed, kept whole: what was decided can be shown whatever is written later.</summary>
public sealed class DecisionText : Entity
{
    private DecisionText() { }

    internal DecisionText(int number, TextRef reference, string text, bool isAmended) =>
        (Number, Kind, SubjectId, Hash, Text, IsAmended) = (number, reference.Kind, reference.SubjectId, reference.Hash, text, isAmended);

    /// <summary>Order within the point, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>What the text is of.</summary>
    public SubjectKind Kind { get; private init; }

    /// <summary>Which one.</summary>
    public Guid SubjectId { get; private init; }

    /// <summary>The sum of the text.</summary>
    public string Hash { get; private init; } = "";

    /// <summary>The text.</summary>
    public string Text { get; private init; } = "";

    /// <summary>True when the body changed the wording in the same answer.</summary>
    public bool IsAmended { get; private init; }
}
