using GoalProcess.Web.Infrastructure.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace GoalProcess.Web.Infrastructure.Authorisation;

/// <summary>Writes down who was refused what: by key, without names.</summary>
internal sealed class RefusalLog(ILogger<RefusalLog> log) : IAuthorizationMiddlewareResultHandler
{
    private static readonly EventId AccessRefused = new(1403, nameof(AccessRefused));

    private readonly AuthorizationMiddlewareResultHandler _inner = new();

    public Task HandleAsync(
        RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Forbidden)
        {
            log.LogInformation(
                AccessRefused,
                "Access refused: user {UserId}, permission {Permission}, {Method} {Route}",
                context.Actor()?.UserId,
                string.Join(", ", policy.Requirements.OfType<MayRequirement>().Select(each => each.Permission)),
                context.Request.Method,
                (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText);
        }

        return _inner.HandleAsync(next, context, policy, authorizeResult);
    }
}
