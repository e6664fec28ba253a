using GoalProcess.Domain.Access;
using Microsoft.AspNetCore.Authorization;

namespace GoalProcess.Web.Infrastructure.Authorisation;

/// <summary>Opens an action to those who have the permission at the place the address names.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class MayAttribute : AuthorizeAttribute
{
    public MayAttribute(Permission permission)
    {
        Permission = permission;
        Policy = PolicyFor(permission);
    }

    public Permission Permission { get; }

    /// <summary>The name of the permission's policy.</summary>
    public static string PolicyFor(Permission permission) => $"May{permission}";
}
