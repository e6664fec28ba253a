namespace GoalProcess.Domain.Access;

/// <summary>Who acts: the person as the rules and the audit trail see them.</summary>
/// <param name="UserId">The account's key.</param>
/// <param name="Name">The name shown in history and minutes.</param>
/// <param name="Grants">The roles the person holds, each with its scope.</param>
public sealed record Actor(Guid UserId, string Name, IReadOnlyList<Grant> Grants)
{
    /// <summary>
    /// True when one of the person's grants gives the permission and reaches the place asked for. A body's grant reaches that
    /// body, and reading everywhere; a process's grant reaches that process.
    /// </summary>
    /// <param name="permission">What the person wants to do.</param>
    /// <param name="processId">The process it is done in, or null when it is done in none.</param>
    /// <param name="bodyId">The body it is done at, or null when it is done at none.</param>
    public bool May(Permission permission, Guid? processId = null, Guid? bodyId = null) =>
        Grants.Any(grant => PermissionTable.Of(grant.Role).Contains(permission) && Reaches(grant, permission, processId, bodyId));

    private static bool Reaches(Grant grant, Permission permission, Guid? processId, Guid? bodyId) => grant.Scope switch
    {
        GrantScope.Installation => true,
        GrantScope.Body => grant.ScopeId == bodyId || permission is Permission.Read,
        GrantScope.Process => grant.ScopeId == processId,
    };
}
