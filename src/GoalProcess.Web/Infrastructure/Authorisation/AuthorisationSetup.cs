using GoalProcess.Domain.Access;
using Microsoft.AspNetCore.Authorization;

namespace GoalProcess.Web.Infrastructure.Authorisation;

/// <summary>Closed unless said open: one policy per permission, and a fallback that lets nobody in.</summary>
public static class AuthorisationSetup
{
    public static void AddAuthorisation(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<RequestPlace>();
        builder.Services.AddScoped<IPlaceLookup, PlaceLookup>();
        builder.Services.AddScoped<IAuthorizationHandler, MayHandler>();
        builder.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusalLog>();

        var policies = builder.Services.AddAuthorizationBuilder()
            .AddPolicy(SignedInAttribute.PolicyName, policy => policy.RequireAuthenticatedUser())
            .SetFallbackPolicy(new AuthorizationPolicyBuilder()
                .RequireAuthenticatedUser()
                .RequireAssertion(context => !LeadsSomewhere(context.Resource))
                .Build());

        foreach (var permission in Enum.GetValues<Permission>())
        {
            policies.AddPolicy(MayAttribute.PolicyFor(permission), policy =>
                policy.RequireAuthenticatedUser().AddRequirements(new MayRequirement(permission)));
        }
    }

    // no endpoint is a 404, and one without metadata is routing's own answer to a wrong method: both may be told to the signed-in
    private static bool LeadsSomewhere(object? resource) =>
        resource is not HttpContext context || context.GetEndpoint() is { Metadata.Count: > 0 };
}
