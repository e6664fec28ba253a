using GoalProcess.Domain.Common;
using GoalProcess.Web.Infrastructure.Histories;
using Microsoft.AspNetCore.Mvc;

namespace GoalProcess.Web.Components;

/// <summary><c>&lt;vc:history kind="Keyword" id="…" /&gt;</c>: who has done what to a thing, when and why, from the audit trail.</summary>
[ViewComponent(Name = "History")]
public sealed class HistoryViewComponent(SubjectHistory history, HistoryWords words) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(SubjectKind kind, Guid id) =>
        View("/Features/Shared/_History.cshtml", words.Of(await history.ReadAsync(kind, id, HttpContext.RequestAborted)));
}
