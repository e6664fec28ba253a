using GoalProcess.Domain.Access;

namespace GoalProcess.Web.Infrastructure.Accounts;

/// <summary>Lets views and filters ask who acts.</summary>
public static class HttpContextActor
{
    /// <summary>The signed-in person; null when nobody is signed in.</summary>
    public static Actor? Actor(this HttpContext context) => context.Features.Get<Actor>();
}
