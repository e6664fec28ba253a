using System.Security.Cryptography;
using GoalProcess.Domain.Common;

namespace GoalProcess.Data.Auditing;

/// <summary>What changed, from and to, as JSON. A table of its own, so that lawful clearing can delete it and leave the entry.</summary>
public sealed class AuditPayload
{
    /// <summary>The length of a salt in text: 16 random bytes as hexadecimal digits.</summary>
    public const int SaltLength = 32;

    private AuditPayload() { }

    internal AuditPayload(Guid entryId, string? from, string? to) => (EntryId, From, To, Salt) = (entryId, from, to, NewSalt());

    /// <summary>The entry.</summary>
    public Guid EntryId { get; private init; }

    /// <summary>The values before; null when it was added.</summary>
    public string? From { get; private init; }

    /// <summary>The values after; null when it was removed.</summary>
    public string? To { get; private init; }

    /// <summary>Goes with the payload into its sum, so that nobody can guess from the sum what was cleared; null before the entry was chained.</summary>
    public string? Salt { get; private set; }

    /// <summary>The very text whose SHA-256 the entry carries: salt, from and to on a line each (JSON has no line breaks of its own).</summary>
    public string Written() => $"{Salt}\n{From}\n{To}";

    /// <summary>The sum that the entry carries.</summary>
    public string HashOf() => Content.HashOf(Written());

    internal void GiveSalt() => Salt ??= NewSalt();

    private static string NewSalt() => RandomNumberGenerator.GetHexString(SaltLength, lowercase: true);
}
