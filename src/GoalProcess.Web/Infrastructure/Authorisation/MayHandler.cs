using GoalProcess.Web.Infrastructure.Accounts;
using Microsoft.AspNetCore.Authorization;

namespace GoalProcess.Web.Infrastructure.Authorisation;

/// <summary>Asks the permission table. The place is looked up only when the wider grants do not already suffice.</summary>
internal sealed class MayHandler(CurrentActor current, RequestPlace place) : AuthorizationHandler<MayRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, MayRequirement requirement)
    {
        if (current.OrNobody is not { } actor)
        {
            return;
        }

        if (actor.May(requirement.Permission))
        {
            context.Succeed(requirement);
            return;
        }

        var (processId, bodyId) = await place.FindAsync();

        if (actor.May(requirement.Permission, processId, bodyId))
        {
            context.Succeed(requirement);
        }
    }
}
