using GoalProcess.Domain.Access;
using GoalProcess.Web.Infrastructure.Acts;

namespace GoalProcess.Web.Infrastructure.Accounts;

/// <summary>Who acts in this request.</summary>
public sealed class CurrentActor(IHttpContextAccessor context)
{
    /// <summary>The signed-in person; null when nobody is signed in.</summary>
    public Actor? OrNobody => context.HttpContext?.Actor();

    /// <summary>The signed-in person, where the page is closed to others.</summary>
    public Actor Value => OrNobody ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>True when the person has the permission and the process goes on: in a closed one there is nothing to press.</summary>
    public bool MayIn(ProcessPlace process, Permission permission, Guid? bodyId = null) =>
        process.ClosedOn is null && Value.May(permission, process.Id, bodyId);
}
