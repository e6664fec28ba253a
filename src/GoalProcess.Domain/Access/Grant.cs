namespace GoalProcess.Domain.Access;

/// <summary>How far a grant reaches.</summary>
public enum GrantScope
{
    /// <summary>The whole installation.</summary>
    Installation,

    /// <summary>One governing body.</summary>
    Body,

    /// <summary>One goal-setting process.</summary>
    Process,
}

/// <summary>One role given to one person within one scope.</summary>
/// <param name="Role">What the person is.</param>
/// <param name="Scope">How far the role reaches.</param>
/// <param name="ScopeId">The body's or process's key; null for the installation.</param>
public sealed record Grant(Role Role, GrantScope Scope, Guid? ScopeId)
{
    /// <summary>A grant over the whole installation.</summary>
    public static Grant Everywhere(Role role) => new(role, GrantScope.Installation, null);

    /// <summary>A grant at one body.</summary>
    public static Grant AtBody(Role role, Guid bodyId) => new(role, GrantScope.Body, bodyId);

    /// <summary>A grant in one process.</summary>
    public static Grant InProcess(Role role, Guid processId) => new(role, GrantScope.Process, processId);
}
