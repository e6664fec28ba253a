using GoalProcess.Domain.Acts;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Accounts;
using GoalProcess.Workflow;
using Microsoft.AspNetCore.Mvc;

namespace GoalProcess.Web.Infrastructure.Acts;

/// <summary>
/// Takes an act from a controller to the workflow service, and turns how it went into an answer: done (redirect), refused or in conflict
/// (409, the same page with the reasons and everything typed), not there (404), not allowed (403).
/// </summary>
public sealed class ActDesk(WorkflowService workflow, CurrentActor actor)
{
    /// <summary>Does the act.</summary>
    /// <param name="controller">The controller that answers.</param>
    /// <param name="act">What the person wants to do.</param>
    /// <param name="done">The answer when it is done: a redirect.</param>
    /// <param name="again">The page again, when it was refused or in conflict; the outcome says which.</param>
    /// <param name="ct">Cancels the wait.</param>
    public async Task<IActionResult> DoAsync<TAct>(
        Controller controller, TAct act, Func<IActionResult> done, Func<WorkflowResult, Task<IActionResult>> again, CancellationToken ct)
        where TAct : class, IAct<TAct>
    {
        // a form that does not say what it has seen has seen nothing
        var result = act is ICarriesVersion { Version: null }
            ? new WorkflowResult(WorkflowOutcome.Conflict)
            : await workflow.DoAsync(act, actor.Value, ct);

        switch (result.Outcome)
        {
            case WorkflowOutcome.Done:
                return done();
            case WorkflowOutcome.NotFound:
                return controller.NotFound();
            case WorkflowOutcome.Forbidden:
                return controller.Forbid();
            case WorkflowOutcome.Conflict:
                controller.ViewData.SetOvertaken();
                goto case WorkflowOutcome.Refused;
            case WorkflowOutcome.Refused:
                controller.ViewData.SetAssessment(result.Assessment);
                controller.Response.StatusCode = StatusCodes.Status409Conflict;
                return await again(result);
            default:
                throw new InvalidOperationException($"Unknown outcome {result.Outcome}.");
        }
    }
}
