namespace GoalProcess.Data.Auditing;

/// <summary>What was done to a thing.</summary>
public enum AuditChange
{
    /// <summary>It was made.</summary>
    Added,

    /// <summary>It was changed.</summary>
    Changed,

    /// <summary>It was removed.</summary>
    Removed,
}
