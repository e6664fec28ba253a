using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Goals;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Authorisation;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Infrastructure.Ties;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.GoalAreas;

/// <summary>What a goal area rests on.</summary>
[Route("processer/{processNumber:int}/malomraden/{number:int}/kopplingar")]
public sealed class AreaTiesController(
    GoalAreaQueries queries, ProcessFinder processes, ActDesk desk, IStringLocalizer<TieTexts> texts) : Controller
{
    private const string Page = "Tie";

    [HttpGet("ny"), May(Permission.EditProcess)]
    public async Task<IActionResult> Create(int processNumber, int number, TieKind slag, CancellationToken ct) =>
        ModelState.IsValid && await FindAsync(processNumber, number, ct) is { } area
            ? View(Page, new TieForm { Kind = slag, Page = await AboutAsync(area, slag, ct) })
            : NotFound();

    [HttpPost("ny"), May(Permission.EditProcess)]
    public async Task<IActionResult> Create(int processNumber, int number, TieForm form, CancellationToken ct)
    {
        if (!Enum.IsDefined(form.Kind) || await FindAsync(processNumber, number, ct) is not { } area)
        {
            return NotFound();
        }

        form.Page = await AboutAsync(area, form.Kind, ct);

        return !ModelState.IsValid ? this.Invalid(Page, form) : form.Draft(form.Page.Leads) is not { } draft ? NotFound() : await desk.DoAsync(
            this,
            new TieGoalArea(area.Process.Id, area.Id, draft),
            done: () => Done("Done", area),
            again: _ => Task.FromResult<IActionResult>(View(Page, form)),
            ct);
    }

    [HttpPost("{id:guid}/borttagning"), May(Permission.EditProcess)]
    public async Task<IActionResult> Remove(int processNumber, int number, Guid id, CancellationToken ct) =>
        await FindAsync(processNumber, number, ct) is not { } area ? NotFound() : await desk.DoAsync(
            this,
            new UntieGoalArea(area.Process.Id, area.Id, id),
            done: () => Done("Removed", area),
            again: _ => Task.FromResult<IActionResult>(View("/Features/GoalAreas/Show.cshtml", area)),
            ct);

    private async Task<TiePage> AboutAsync(AreaPage area, TieKind kind, CancellationToken ct) =>
        new(area.Process, MenuItem.GoalAreas, area.Name, area.Address, await queries.LeadsAsync(kind, ct));

    private RedirectToActionResult Done(string text, AreaPage area)
    {
        TempData.SetFlash(texts[text]);
        return RedirectToAction("Show", "GoalAreas", new { processNumber = area.Process.Number, number = area.Number });
    }

    private async Task<AreaPage?> FindAsync(int processNumber, int number, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process ? await queries.FindAsync(process, number, ct) : null;
}
