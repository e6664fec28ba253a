namespace GoalProcess.Data.Auditing;

/// <summary>What the check of one chain found.</summary>
/// <param name="ChainId">The process, or <see cref="AuditChain.Installation"/>.</param>
/// <param name="Entries">How many entries were read: up to the first false one.</param>
/// <param name="ChainedLater">How many of them were written before there were chains.</param>
/// <param name="Cleared">The numbers of entries whose payload was lawfully cleared, each with the entry that says so.</param>
/// <param name="LastNumber">The number of the last entry; 0 for an empty chain.</param>
/// <param name="LastHash">Its sum: noted somewhere else, it proves the whole chain up to here.</param>
/// <param name="Fault">What is wrong; null when the chain is whole.</param>
/// <param name="FaultAt">The number of the first false row; null when the chain is whole.</param>
public sealed record ChainReport(
    Guid ChainId,
    long Entries,
    long ChainedLater,
    IReadOnlyList<(long Number, long By)> Cleared,
    long LastNumber,
    string LastHash,
    ChainFault? Fault = null,
    long? FaultAt = null)
{
    /// <summary>True when nothing is wrong.</summary>
    public bool IsWhole => Fault is null;
}
