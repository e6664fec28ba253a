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

namespace GoalProcess.Web.Features.Goals;

/// <summary>What a goal rests on.</summary>
[Route("processer/{processNumber:int}/mal/{number:int}/kopplingar")]
public sealed class GoalTiesController(
    GoalQueries queries, ProcessFinder processes, ActDesk desk, IStringLocalizer<TieTexts> texts) : Controller
{
    private const string Page = "Tie";

    [HttpGet("ny"), May(Permission.EditProcess)]
    public async Task<IActionResult> Create(int processNumber, int number, TieKind slag, CancellationToken ct) =>
        ModelState.IsValid && await FindAsync(processNumber, number, ct) is { } goal
            ? View(Page, new TieForm { Kind = slag, Page = await AboutAsync(goal, slag, ct) })
            : NotFound();

    [HttpPost("ny"), May(Permission.EditProcess)]
    public async Task<IActionResult> Create(int processNumber, int number, TieForm form, CancellationToken ct)
    {
        if (!Enum.IsDefined(form.Kind) || await FindAsync(processNumber, number, ct) is not { } goal)
        {
            return NotFound();
        }

        form.Page = await AboutAsync(goal, form.Kind, ct);

        return !ModelState.IsValid ? this.Invalid(Page, form) : form.Draft(form.Page.Leads) is not { } draft ? NotFound() : await desk.DoAsync(
            this,
            new TieGoal(goal.Process.Id, goal.Id, draft),
            done: () => Done("Done", goal),
            again: _ => Task.FromResult<IActionResult>(View(Page, form)),
            ct);
    }

    [HttpPost("{id:guid}/borttagning"), May(Permission.EditProcess)]
    public async Task<IActionResult> Remove(int processNumber, int number, Guid id, CancellationToken ct) =>
        await FindAsync(processNumber, number, ct) is not { } goal ? NotFound() : await desk.DoAsync(
            this,
            new UntieGoal(goal.Process.Id, goal.Id, id),
            done: () => Done("Removed", goal),
            again: async _ => View("/Features/Goals/Show.cshtml", await queries.WholeAsync(goal, ct)),
            ct);

    private async Task<TiePage> AboutAsync(GoalPage goal, TieKind kind, CancellationToken ct) =>
        new(goal.Process, MenuItem.Goals, goal.ShortName, goal.Address, await queries.LeadsAsync(kind, ct));

    private RedirectToActionResult Done(string text, GoalPage goal)
    {
        TempData.SetFlash(texts[text]);
        return RedirectToAction("Show", "Goals", new { processNumber = goal.Process.Number, number = goal.Number });
    }

    private async Task<GoalPage?> FindAsync(int processNumber, int number, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process ? await queries.FindAsync(process, number, ct) : null;
}
