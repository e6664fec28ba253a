using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Agenda2030;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Authorisation;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.GoalAreas;

/// <summary>Why the goal areas leave out one of the 17 goals of Agenda 2030.</summary>
[Route("processer/{processNumber:int}/malomraden/tackning/{goal:int}")]
public sealed class CoverageController(
    GoalAreaQueries queries, ProcessFinder processes, ActDesk desk, IStringLocalizer<GoalAreaTexts> texts) : Controller
{
    private const string Page = "/Features/GoalAreas/Coverage.cshtml";

    [HttpGet(""), May(Permission.EditProcess)]
    public async Task<IActionResult> Edit(int processNumber, int goal, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process && Agenda2030Register.FindGoal(goal) is { } found
            ? View(Page, new CoverageForm { Process = process, Goal = found, Because = await queries.LeftOutBecauseAsync(process, goal, ct) })
            : NotFound();

    [HttpPost(""), May(Permission.EditProcess)]
    public async Task<IActionResult> Edit(int processNumber, int goal, CoverageForm form, CancellationToken ct)
    {
        if (await processes.FindAsync(processNumber, ct) is not { } process || Agenda2030Register.FindGoal(goal) is not { } found)
        {
            return NotFound();
        }

        (form.Process, form.Goal) = (process, found);

        return !ModelState.IsValid ? this.Invalid(Page, form) : await desk.DoAsync(
            this,
            new LeaveOutSustainableGoal(process.Id, goal, form.Because ?? ""),
            done: () => Done(form),
            again: _ => Task.FromResult<IActionResult>(View(Page, form)),
            ct);
    }

    private RedirectToActionResult Done(CoverageForm form)
    {
        TempData.SetFlash(texts[string.IsNullOrWhiteSpace(form.Because) ? "Coverage.TakenBack" : "Coverage.Saved", form.Goal!.Number]);
        return RedirectToAction("Index", "GoalAreas", new { processNumber = form.Process!.Number });
    }
}
