using Microsoft.AspNetCore.Authorization;

namespace GoalProcess.Web.Infrastructure.Authorisation;

/// <summary>Opens an action to everyone who is signed in: what a person does with the own account.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SignedInAttribute() : AuthorizeAttribute(PolicyName)
{
    public const string PolicyName = "SignedIn";
}
