namespace GoalProcess.Data.Auditing;

/// <summary>On whose behalf, and by which act, the next save is made.</summary>
public sealed record AuditScope(Guid? UserId, string UserName, string Act, Guid? ProcessId = null, long ActNumber = 0, string? Because = null)
{
    /// <summary>The product itself: start-up, seeding, housekeeping.</summary>
    public static readonly AuditScope Product = new(null, "GoalProcess", "Product");
}
