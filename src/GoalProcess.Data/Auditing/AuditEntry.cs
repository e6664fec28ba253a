namespace GoalProcess.Data.Auditing;

/// <summary>Who did what, when and why, to one thing. Written by the save pipeline, never changed.</summary>
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
}
