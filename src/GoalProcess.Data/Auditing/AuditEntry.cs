using System.Globalization;
using System.Text;
using GoalProcess.Domain.Common;

namespace GoalProcess.Data.Auditing;

/// <summary>Who did what, when and why, to one thing. Written by the save pipeline, never changed; each entry carries the sum of the one before it.</summary>
public sealed class AuditEntry
{
    public const int NameMaxLength = 120;
    public const int BecauseMaxLength = 4000;

    private AuditEntry() { }

    internal AuditEntry(AuditScope scope, DateTimeOffset at, string subjectKind, Guid subjectId, AuditChange change)
    {
        (Id, At, UserId, UserName) = (Guid.CreateVersion7(), at, scope.UserId, scope.UserName);
        (Act, ProcessId, ActNumber, Because) = (scope.Act, scope.ProcessId, scope.ActNumber, scope.Because);
        (SubjectKind, SubjectId, Change) = (subjectKind, subjectId, change);
    }

    /// <summary>The key; sorts by age.</summary>
    public Guid Id { get; private init; }

    /// <summary>The instant, UTC, by the system's clock.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>The account; null when the product itself wrote.</summary>
    public Guid? UserId { get; private init; }

    /// <summary>The name the account had then.</summary>
    public string UserName { get; private init; } = "";

    /// <summary>The act: "EditGoal".</summary>
    public string Act { get; private init; } = "";

    /// <summary>The process; null outside processes.</summary>
    public Guid? ProcessId { get; private init; }

    /// <summary>The process's running number of the act.</summary>
    public long ActNumber { get; private init; }

    /// <summary>The kind of thing that was changed.</summary>
    public string SubjectKind { get; private init; } = "";

    /// <summary>Which one.</summary>
    public Guid SubjectId { get; private init; }

    /// <summary>Added, changed or removed.</summary>
    public AuditChange Change { get; private init; }

    /// <summary>Why, where the act asked for a reason.</summary>
    public string? Because { get; private init; }

    /// <summary>The chain it belongs to: the process's, or <see cref="AuditChain.Installation"/>.</summary>
    public Guid ChainId { get; private set; }

    /// <summary>Its number in the chain, from 1 without gaps; null for an older entry that has not been chained yet.</summary>
    public long? Number { get; private set; }

    /// <summary>The sum of its payload with the payload's salt.</summary>
    public string? PayloadHash { get; private set; }

    /// <summary>The sum of the entry before it in the chain.</summary>
    public string? PreviousHash { get; private set; }

    /// <summary>The sum of its own <see cref="Record"/>.</summary>
    public string? Hash { get; private set; }

    /// <summary>True when it was written before there were chains, and was taken in afterwards: its chain proves nothing about the time before that.</summary>
    public bool IsChainedLater { get; private set; }

    /// <summary>The number of the entry in the same chain that says why the payload was lawfully cleared; null while it is there. No part of the record.</summary>
    public long? ClearedByNumber { get; private set; }

    /// <summary>The very text whose SHA-256 is <see cref="Hash"/>: one line a field, as docs/proof.md says.</summary>
    public string Record()
    {
        var text = new StringBuilder("GoalProcess audit entry 1\n");
        Line("chain", $"{ChainId:D}");
        Line("number", Number?.ToString(CultureInfo.InvariantCulture));
        Line("previous", PreviousHash);
        Line("chained", IsChainedLater ? "later" : "at once");
        Line("id", $"{Id:D}");
        Line("at", At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture));
        Line("user", UserId?.ToString("D"));
        Line("name", UserName);
        Line("act", Act);
        Line("process-act", ActNumber.ToString(CultureInfo.InvariantCulture));
        Line("subject", $"{SubjectKind} {SubjectId:D}");
        Line("change", Change.ToString());
        Line("because", Because);
        Line("payload", PayloadHash);
        return text.ToString();

        // a field without a value has no line; a value never breaks its line
        void Line(string name, string? value)
        {
            if (value is not null)
            {
                text.Append(name).Append(": ").Append(value.Replace("\\", "\\\\", StringComparison.Ordinal)
                    .Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)).Append('\n');
            }
        }
    }

    internal void Link(Guid chainId, long number, string previousHash, string payloadHash, bool later)
    {
        (ChainId, Number, PreviousHash, PayloadHash, IsChainedLater) = (chainId, number, previousHash, payloadHash, later);
        Hash = Content.HashOf(Record());
    }

    internal void ClearedBy(AuditEntry clearing) => ClearedByNumber = clearing.Number;
}
