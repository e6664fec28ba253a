using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Authorisation;
using GoalProcess.Web.Infrastructure.Drafts;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Texts;
using GoalProcess.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.GoalAreas;

/// <summary>The goal areas of a process.</summary>
[Route("processer/{processNumber:int}/malomraden")]
public sealed class GoalAreasController(
    GoalAreaQueries queries, ProcessFinder processes, ActDesk desk, CurrentDraft draft, IStringLocalizer<GoalAreaTexts> texts) : Controller
{
    [HttpGet(""), May(Permission.Read)]
    public async Task<IActionResult> Index(int processNumber, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process ? View(await queries.AllAsync(process, ct)) : NotFound();

    [HttpGet("{number:int}"), May(Permission.Read)]
    public async Task<IActionResult> Show(int processNumber, int number, CancellationToken ct) =>
        await FindAsync(processNumber, number, ct) is { } area ? View(area) : NotFound();

    [HttpGet("ny"), May(Permission.EditProcess), KeepsDraft]
    public async Task<IActionResult> Create(int processNumber, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process
            ? View("Edit", (await draft.TypedAsync<GoalAreaForm>(this) ?? new GoalAreaForm()) with { Process = process })
            : NotFound();

    [HttpPost("ny"), May(Permission.EditProcess), KeepsDraft]
    public async Task<IActionResult> Create(int processNumber, GoalAreaForm form, CancellationToken ct)
    {
        if (await processes.FindAsync(processNumber, ct) is not { } process)
        {
            return NotFound();
        }

        form.Process = process;

        return !ModelState.IsValid ? this.Invalid("Edit", form) : await desk.DoAsync(
            this,
            new AddGoalArea(process.Id, form.Name!, form.Meaning),
            done: () => Done("Added", form.Name!, nameof(Index), new { processNumber }),
            again: _ => Task.FromResult<IActionResult>(View("Edit", form)),
            ct);
    }

    [HttpGet("{number:int}/andra"), May(Permission.EditProcess), KeepsDraft]
    public async Task<IActionResult> Edit(int processNumber, int number, CancellationToken ct)
    {
        if (await FindAsync(processNumber, number, ct) is not { } area)
        {
            return NotFound();
        }

        var form = await draft.TypedAsync<GoalAreaForm>(this) ?? new GoalAreaForm { Version = area.Version, Name = area.Name, Meaning = area.Meaning };
        return View(form with { Process = area.Process, Area = area });
    }

    [HttpPost("{number:int}/andra"), May(Permission.EditProcess), KeepsDraft]
    public async Task<IActionResult> Edit(int processNumber, int number, GoalAreaForm form, CancellationToken ct)
    {
        if (await FindAsync(processNumber, number, ct) is not { } area)
        {
            return NotFound();
        }

        (form.Process, form.Area) = (area.Process, area);

        return form.ConflictChoice switch
        {
            Conflicts.Theirs => RedirectToAction(nameof(Edit), new { processNumber, number }),
            Conflicts.Both => this.Joined(nameof(Edit), form.JoinedWith(area)),
            _ when !ModelState.IsValid => this.Invalid(nameof(Edit), form),
            _ => await SaveAsync(form, area, ct),
        };
    }

    private Task<IActionResult> SaveAsync(GoalAreaForm form, AreaPage area, CancellationToken ct) => desk.DoAsync(
        this,
        new EditGoalArea(area.Process.Id, area.Id, form.Version, form.Name!, form.Meaning),
        done: () => Done("Saved", form.Name!, nameof(Show), new { processNumber = area.Process.Number, number = area.Number }),
        again: async result => View(nameof(Edit), result.Outcome is WorkflowOutcome.Conflict ? await InConflictAsync(form, area, ct) : form),
        ct);

    private async Task<GoalAreaForm> InConflictAsync(GoalAreaForm form, AreaPage stored, CancellationToken ct) => form with
    {
        Version = stored.Version,
        Conflict = new ConflictModel(
            await queries.LastWriterAsync(stored, ct) ?? texts["Someone"], stored.Name, $"{form.Name}\n{form.Meaning}", $"{stored.Name}\n{stored.Meaning}"),
    };

    private RedirectToActionResult Done(string text, string name, string action, object route)
    {
        TempData.SetFlash(texts[text, name]);
        return RedirectToAction(action, route);
    }

    private async Task<AreaPage?> FindAsync(int processNumber, int number, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process ? await queries.FindAsync(process, number, ct) : null;
}
