using GoalProcess.Domain.Common;

namespace GoalProcess.Data.Auditing;

/// <summary>The end of a chain of audit entries: one chain per process, and one for what belongs to no process.</summary>
public sealed class AuditChain
{
    /// <summary>The key of the installation's chain.</summary>
    public static readonly Guid Installation = Guid.Empty;

    /// <summary>What the first entry of a chain has for the sum of the one before it.</summary>
    public static readonly string Beginning = new('0', Content.HashLength);

    private AuditChain() { }

    internal AuditChain(Guid id) => Id = id;

    /// <summary>The process's key, or <see cref="Installation"/>.</summary>
    public Guid Id { get; private init; }

    /// <summary>The number of the last entry; they run from 1 without gaps.</summary>
    public long LastNumber { get; private set; }

    /// <summary>The sum of the last entry.</summary>
    public string LastHash { get; private set; } = Beginning;

    /// <summary>Takes the entry in as the last one.</summary>
    internal void Append(AuditEntry entry, AuditPayload payload, bool later)
    {
        entry.Link(Id, LastNumber + 1, LastHash, payload.HashOf(), later);
        (LastNumber, LastHash) = (LastNumber + 1, entry.Hash!);
    }
}
