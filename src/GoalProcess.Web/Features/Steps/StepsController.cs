using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Authorisation;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Steps;

/// <summary>One step of the plan: why it stands as it does, its outcome, and its dates.</summary>
[Route("processer/{processNumber:int}/steg/{number:int}")]
public sealed class StepsController(StepQueries queries, ProcessFinder processes, ActDesk desk, IStringLocalizer<StepTexts> texts) : Controller
{
    [HttpGet(""), May(Permission.Read)]
    public async Task<IActionResult> Show(int processNumber, int number, CancellationToken ct) =>
        await PageAsync(processNumber, number, ct) is { } page ? View(page) : NotFound();

    [HttpPost("utfall"), May(Permission.EditProcess)]
    public async Task<IActionResult> Note(int processNumber, int number, [Bind(Prefix = nameof(StepPage.Outcome))] OutcomeForm outcome, CancellationToken ct)
    {
        if (await PageAsync(processNumber, number, ct) is not { } page)
        {
            return NotFound();
        }

        page = page with { Outcome = outcome };

        return !ModelState.IsValid
            ? this.Invalid(nameof(Show), page)
            : await desk.DoAsync(
                this,
                new NoteOutcome(page.Process.Id, page.Status.Step.Id, outcome.Version, outcome.WasHeld!.Value, outcome.Day!.Value, outcome.Text),
                () => Done("Outcome.Saved", processNumber, number),
                _ => Task.FromResult<IActionResult>(View(nameof(Show), page)),
                ct);
    }

    [HttpPost("arende"), May(Permission.EditProcess)]
    public async Task<IActionResult> Assign(int processNumber, int number, [Bind(Prefix = nameof(StepPage.Assign))] AssignForm assign, CancellationToken ct)
    {
        if (await PageAsync(processNumber, number, ct) is not { } page)
        {
            return NotFound();
        }

        page = page with { Assign = assign };

        return !ModelState.IsValid
            ? this.Invalid(nameof(Show), page)
            : await desk.DoAsync(
                this,
                new AssignMatter(page.Process.Id, page.Status.Step.Id, assign.Version, assign.MatterId!.Value),
                () => Done("Assign.Saved", processNumber, number),
                _ => Task.FromResult<IActionResult>(View(nameof(Show), page)),
                ct);
    }

    private RedirectToActionResult Done(string text, int processNumber, int number)
    {
        TempData.SetFlash(texts[text]);
        return RedirectToAction(nameof(Show), new { processNumber, number });
    }

    private async Task<StepPage?> PageAsync(int processNumber, int number, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process ? await queries.PageAsync(process, number, ct) : null;
}
