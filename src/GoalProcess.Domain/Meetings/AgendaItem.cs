namespace GoalProcess.Domain.Meetings;

/// <summary>Punkt på dagordningen: a matter, or something with no matter at all.</summary>
public sealed class AgendaItem : Entity
{
    /// <summary>Longest title, in characters.</summary>
    public const int TitleMaxLength = 200;

    private readonly List<PinnedDocument> _documents = [];

    private AgendaItem() { }

    internal AgendaItem(int number, string title, Guid? matterId) =>
        (Number, Title, MatterId) = (number, Text.Needed(title, TitleMaxLength), matterId);

    /// <summary>The meeting.</summary>
    public Guid MeetingId { get; private init; }

    /// <summary>Its name in addresses: never changes, whatever the order.</summary>
    public int Number { get; private init; }

    /// <summary>The item in one line.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The matter; null when it has none.</summary>
    public Guid? MatterId { get; private init; }

    /// <summary>Why it was withdrawn (utgår); null while it stands.</summary>
    public string? WithdrawnBecause { get; private set; }

    /// <summary>What the body has before it.</summary>
    public IReadOnlyList<PinnedDocument> Documents => _documents;

    internal void Pin(TextRef reference, string title, string text, string? supplementBecause, Stamp stamp) =>
        _documents.Add(new PinnedDocument(_documents.Count + 1, reference, title, text, supplementBecause, stamp));

    internal void Withdraw(string because) => WithdrawnBecause = Text.Needed(because, Goal.BecauseMaxLength);
}
