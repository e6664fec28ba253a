using GoalProcess.Domain.Access;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Authorisation;
using GoalProcess.Web.Infrastructure.Jobs;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Jobs;

/// <summary>What is done in the background, for the administrator: how it went, hurrying it and cancelling it.</summary>
[Route("drift/jobb"), May(Permission.RunOperations)]
public sealed class JobsController(JobQueries queries, JobDesk desk, IStringLocalizer<JobTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await queries.AllAsync(ct));

    [HttpPost("{id:guid}/avbryt")]
    public Task<IActionResult> Cancel(Guid id, CancellationToken ct) => DoAsync(id, () => desk.CancelAsync(id, null, ct), "Cancelled", "NotCancelled", ct);

    [HttpPost("{id:guid}/kor")]
    public Task<IActionResult> Run(Guid id, CancellationToken ct) => DoAsync(id, () => desk.RunNowAsync(id, ct), "Hurried", "NotHurried", ct);

    private async Task<IActionResult> DoAsync(Guid id, Func<Task<bool>> act, string done, string not, CancellationToken ct)
    {
        if (!await queries.ExistsAsync(id, ct))
        {
            return NotFound();
        }

        TempData.SetFlash(texts[await act() ? done : not]);
        return RedirectToAction(nameof(Index));
    }
}
