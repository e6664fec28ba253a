using GoalProcess.Web.Infrastructure.Accounts;
using GoalProcess.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace GoalProcess.Web.Infrastructure.Drafts;

/// <summary>
/// The action's form is kept as a draft while it is written. A page that is opened tells of the draft left behind; a form that is saved
/// takes it away. Both actions of a form carry this.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class KeepsDraftAttribute() : TypeFilterAttribute(typeof(DraftFilter));

internal sealed class DraftFilter(DraftStore drafts, CurrentDraft current, CurrentActor actor, MunicipalityClock clock) : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        var (key, ct) = (DraftAddress.KeyOf(request), context.HttpContext.RequestAborted);
        var state = request.Query[DraftAddress.Query].ToString();

        if (HttpMethods.IsGet(request.Method))
        {
            await TellAsync(context, key, state is DraftAddress.Used, ct);
            await next();
            return;
        }

        var done = await next();

        if (done.Exception is null && done.Result is RedirectToActionResult)
        {
            // saved: whoever goes away now has nothing left to keep
            await drafts.RemoveAsync(actor.Value.UserId, key, CancellationToken.None);
        }
        else if (state is DraftAddress.Undecided)
        {
            await TellAsync(context, key, isUsed: false, ct);
        }
    }

    private async Task TellAsync(ActionExecutingContext context, string key, bool isUsed, CancellationToken ct)
    {
        if (await drafts.FindAsync(actor.Value.UserId, key, ct) is { } kept && context.Controller is Controller controller)
        {
            current.Kept = isUsed ? kept : null;
            controller.ViewData.SetDraft(new DraftNotice(key, clock.LocalOf(kept.SavedAt), isUsed));
        }
    }
}
