using GoalProcess.Domain.Access;

namespace GoalProcess.Web.Infrastructure.Accounts;

/// <summary>Who acts in this request.</summary>
public sealed class CurrentActor(IHttpContextAccessor context)
{
    /// <summary>The signed-in person; null when nobody is signed in.</summary>
    public Actor? OrNobody => context.HttpContext?.Actor();

    /// <summary>The signed-in person, where the page is closed to others.</summary>
    public Actor Value => OrNobody ?? throw new InvalidOperationException("Nobody is signed in.");
}
