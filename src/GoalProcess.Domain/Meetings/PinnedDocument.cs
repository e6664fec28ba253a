namespace GoalProcess.Domain.Meetings;

/// <summary>The exact version of a text that a body had before it on an agenda item [JO 4024-1999]. Never changes.</summary>
public sealed class PinnedDocument : Entity
{
    /// <summary>Longest title, in characters.</summary>
    public const int TitleMaxLength = 200;

    private PinnedDocument() { }

    internal PinnedDocument(int number, TextRef reference, string title, string text, string? supplementBecause, Stamp stamp)
    {
        Number = number;
        (Kind, SubjectId, Hash, TextBody) = (reference.Kind, reference.SubjectId, reference.Hash, text);
        Title = Text.Needed(title, TitleMaxLength);
        (PinnedAt, PinnedBy, SupplementBecause) = (stamp.RecordedAt, stamp.By.Name, supplementBecause);
    }

    /// <summary>Order on the item, from 1: of two versions of one text the later one stands in the place of the earlier.</summary>
    public int Number { get; private init; }

    /// <summary>What the text is of.</summary>
    public SubjectKind Kind { get; private init; }

    /// <summary>Which one.</summary>
    public Guid SubjectId { get; private init; }

    /// <summary>What it is called on the agenda.</summary>
    public string Title { get; private init; } = "";

    /// <summary>The whole text.</summary>
    public string TextBody { get; private init; } = "";

    /// <summary>Its SHA-256.</summary>
    public string Hash { get; private init; } = "";

    /// <summary>When it was pinned, UTC.</summary>
    public DateTimeOffset PinnedAt { get; private init; }

    /// <summary>Who pinned it.</summary>
    public string PinnedBy { get; private init; } = "";

    /// <summary>Why it came after the summons ("på bordet"); null when it went out with the summons.</summary>
    public string? SupplementBecause { get; private init; }
}
