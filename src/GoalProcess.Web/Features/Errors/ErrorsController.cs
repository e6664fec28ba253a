using GoalProcess.Web.Infrastructure.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace GoalProcess.Web.Features.Errors;

/// <summary>The page behind every status that has no page of its own.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed class ErrorsController : Controller
{
    // any method: a refused form arrives here as the POST it was
    [Route(ErrorPagesSetup.Path + "/{status:int}")]
    public IActionResult Show()
    {
        var sentHere = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null
            || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;

        return sentHere ? View(ErrorPage.Of(Response.StatusCode, ReferenceNumber.Of(HttpContext))) : NotFound();
    }
}
