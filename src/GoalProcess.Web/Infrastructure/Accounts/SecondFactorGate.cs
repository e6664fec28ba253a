using Microsoft.AspNetCore.Mvc.Controllers;

namespace GoalProcess.Web.Infrastructure.Accounts;

/// <summary>That the one signed in must have a second factor and has none.</summary>
internal sealed class SecondFactorMissing;

/// <summary>
/// Leads whoever must have a second factor, and has none, to turn it on: until then every other page leads there, and no form is taken. Signing out, the choice
/// of language and what everyone may read stay open.
/// </summary>
internal sealed class SecondFactorGate(RequestDelegate next)
{
    private static readonly string[] Open = ["SecondFactors", "Account", "Sessions", "Languages", "About", "Looks", "Errors"];

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<SecondFactorMissing>() is null
            || context.GetEndpoint()?.Metadata.GetMetadata<ControllerActionDescriptor>() is not { } page
            || Open.Contains(page.ControllerName))
        {
            await next(context);
        }
        else if (HttpMethods.IsGet(context.Request.Method))
        {
            var till = Uri.EscapeDataString(context.Request.PathBase + context.Request.Path + context.Request.QueryString);
            context.Response.Redirect($"{context.Request.PathBase}{AccountSetup.SecondFactorPath}?{AccountSetup.ReturnParameter}={till}");
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
    }
}
