namespace GoalProcess.Data.Auditing;

/// <summary>What changed, from and to, as JSON. A table of its own, so that lawful clearing can delete it and leave the entry.</summary>
public sealed class AuditPayload
{
    private AuditPayload() { }

    internal AuditPayload(Guid entryId, string? from, string? to) => (EntryId, From, To) = (entryId, from, to);

    /// <summary>The entry.</summary>
    public Guid EntryId { get; private init; }

    /// <summary>The values before; null when it was added.</summary>
    public string? From { get; private init; }

    /// <summary>The values after; null when it was removed.</summary>
    public string? To { get; private init; }
}
