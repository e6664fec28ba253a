using System.Data.Common;
using GoalProcess.Data;
using GoalProcess.Web.Infrastructure.Accounts;
using GoalProcess.Web.Infrastructure.Database;
using GoalProcess.Workflow;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace GoalProcess.Web.Infrastructure.Municipalities;

/// <summary>Looks now and then whether the municipality has changed, for visitors: whoever is signed in has it confirmed with the account.</summary>
internal sealed class MunicipalityAtHand(RequestDelegate next, MunicipalityMemory municipality)
{
    private static readonly TimeSpan NowAndThen = TimeSpan.FromSeconds(5);

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Actor() is null && context.GetEndpoint()?.Metadata.GetMetadata<ControllerActionDescriptor>() is not null
            && context.Features.Get<IExceptionHandlerFeature>() is null)
        {
            try
            {
                await municipality.LookAsync(context.RequestServices.GetRequiredService<GoalProcessDbContext>(), NowAndThen, context.RequestAborted);
            }
            catch (Exception exception) when (exception is DbException || DatabaseOutage.IsBehind(exception))
            {
                // the public pages come out also when the database does not answer, as they last were
            }
        }

        await next(context);
    }
}
