namespace GoalProcess.Data.Auditing;

/// <summary>A sum of a chain that was noted somewhere else, in minutes or in another system: what was before it cannot have been changed since.</summary>
/// <param name="ChainId">The process, or <see cref="AuditChain.Installation"/>.</param>
/// <param name="Number">The number of the entry.</param>
/// <param name="Hash">Its sum.</param>
public sealed record ChainNote(Guid ChainId, long Number, string Hash);
