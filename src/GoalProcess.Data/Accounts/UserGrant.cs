using GoalProcess.Domain.Access;

namespace GoalProcess.Data.Accounts;

/// <summary>A row of (user, role, scope).</summary>
public sealed class UserGrant
{
    private UserGrant() { }

    public UserGrant(Guid userId, Grant grant)
    {
        ArgumentNullException.ThrowIfNull(grant);
        (Id, UserId, Role, Scope, ScopeId) = (Guid.CreateVersion7(), userId, grant.Role, grant.Scope, grant.ScopeId);
    }

    public Guid Id { get; private init; }
    public Guid UserId { get; private init; }
    public Role Role { get; private init; }
    public GrantScope Scope { get; private init; }
    public Guid? ScopeId { get; private init; }

    public Grant ToGrant() => new(Role, Scope, ScopeId);
}
