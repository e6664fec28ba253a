using GoalProcess.Domain.Access;
using Microsoft.AspNetCore.Authorization;

namespace GoalProcess.Web.Infrastructure.Authorisation;

/// <summary>That the person has the permission at the place the address names.</summary>
public sealed record MayRequirement(Permission Permission) : IAuthorizationRequirement;
