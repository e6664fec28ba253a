using GoalProcess.Data;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace GoalProcess.Web.Infrastructure.FirstRuns;

/// <summary>Leads every page to the first one there is to fill in, while nobody has an account. The choice of language, error pages, health and style sheets stay.</summary>
internal sealed class FirstRunGate(RequestDelegate next, Installation installation)
{
    private static readonly string[] Open = ["FirstRuns", "Languages", "Errors"];

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ControllerActionDescriptor>() is { } page && !Open.Contains(page.ControllerName)
            && await installation.IsNewAsync(context.RequestServices.GetRequiredService<GoalProcessDbContext>(), context.RequestAborted))
        {
            context.Response.Redirect(context.Request.PathBase + FirstRunSetup.Path);
            return;
        }

        await next(context);
    }
}
