using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Accounts;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Authorisation;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Processes;

/// <summary>A process is closed when its work is over, and opened again when something has to be changed.</summary>
[Route("processer/{processNumber:int}"), May(Permission.EditProcess)]
public sealed class ClosingsController(
    ProcessQueries queries, ProcessFinder processes, ActDesk desk, CurrentActor actor, IStringLocalizer<ProcessTexts> texts) : Controller
{
    private const string ClosingView = "/Features/Processes/Close.cshtml";
    private const string ReopeningView = "/Features/Processes/Reopen.cshtml";

    [HttpGet("avslut")]
    public async Task<IActionResult> Close(int processNumber, CancellationToken ct) =>
        await PageAsync(processNumber, ct) is { } page ? View(ClosingView, new ClosingForm { On = page.Today, Page = page }) : NotFound();

    [HttpPost("avslut")]
    public async Task<IActionResult> Close(int processNumber, ClosingForm form, CancellationToken ct)
    {
        if (await PageAsync(processNumber, ct) is not { } page)
        {
            return NotFound();
        }

        form.Page = page;

        if (form.On > page.Today)
        {
            ModelState.AddModelError(nameof(form.On), texts["Close.On.Later"]);
        }

        return !ModelState.IsValid ? this.Invalid(ClosingView, form) : await desk.DoAsync(
            this,
            new CloseProcess(page.Process.Id, form.Version, form.On!.Value),
            done: () => Done("Closed", page),
            again: _ => Task.FromResult<IActionResult>(View(ClosingView, form)),
            ct);
    }

    [HttpGet("ateroppnande")]
    public async Task<IActionResult> Reopen(int processNumber, CancellationToken ct) =>
        await PageAsync(processNumber, ct) is { } page ? View(ReopeningView, new ReopeningForm { Page = page }) : NotFound();

    [HttpPost("ateroppnande")]
    public async Task<IActionResult> Reopen(int processNumber, ReopeningForm form, CancellationToken ct)
    {
        if (await PageAsync(processNumber, ct) is not { } page)
        {
            return NotFound();
        }

        form.Page = page;

        return !ModelState.IsValid ? this.Invalid(ReopeningView, form) : await desk.DoAsync(
            this,
            new ReopenProcess(page.Process.Id, form.Version, form.Because!),
            done: () => Done("Reopened", page),
            again: _ => Task.FromResult<IActionResult>(View(ReopeningView, form)),
            ct);
    }

    private RedirectToActionResult Done(string text, ClosingPage page)
    {
        TempData.SetFlash(texts[text, page.Process.Name]);
        return RedirectToAction("Show", "Processes", new { processNumber = page.Process.Number });
    }

    private async Task<ClosingPage?> PageAsync(int processNumber, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process ? await queries.ClosingAsync(process, actor.Value, ct) : null;
}
