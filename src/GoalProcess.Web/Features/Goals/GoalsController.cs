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

namespace GoalProcess.Web.Features.Goals;

/// <summary>The overall goals of a process, and the chain each stands in.</summary>
[Route("processer/{processNumber:int}/mal")]
public sealed class GoalsController(
    GoalQueries queries, ProcessFinder processes, ActDesk desk, CurrentDraft draft, IStringLocalizer<GoalTexts> texts) : Controller
{
    [HttpGet(""), May(Permission.Read)]
    public async Task<IActionResult> Index(int processNumber, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process ? View(await queries.AllAsync(process, ct)) : NotFound();

    [HttpGet("{number:int}"), May(Permission.Read)]
    public async Task<IActionResult> Show(int processNumber, int number, CancellationToken ct) =>
        await FindAsync(processNumber, number, ct) is { } goal ? View(await queries.WholeAsync(goal, ct)) : NotFound();

    [HttpGet("ny"), May(Permission.EditProcess), KeepsDraft]
    public async Task<IActionResult> Create(int processNumber, int? omrade, CancellationToken ct)
    {
        if (await processes.FindAsync(processNumber, ct) is not { } process)
        {
            return NotFound();
        }

        // an area that is no number means none yet
        ModelState.Clear();
        var choices = await queries.ChoicesAsync(process, ct);
        var form = await draft.TypedAsync<GoalForm>(this) ?? new GoalForm { AreaNumber = omrade, ValidFrom = choices.GoalsFrom, ValidTo = choices.GoalsTo };
        return View("Edit", form with { Process = process, Choices = choices });
    }

    [HttpPost("ny"), May(Permission.EditProcess), KeepsDraft]
    public async Task<IActionResult> Create(int processNumber, GoalForm form, CancellationToken ct)
    {
        if (await processes.FindAsync(processNumber, ct) is not { } process)
        {
            return NotFound();
        }

        (form.Process, form.Choices) = (process, await queries.ChoicesAsync(process, ct));

        return ModelState.IsValid ? await AddAsync(form, ct) : this.Invalid("Edit", form);
    }

    [HttpGet("{number:int}/andra"), May(Permission.EditProcess), KeepsDraft]
    public async Task<IActionResult> Edit(int processNumber, int number, CancellationToken ct)
    {
        if (await FindAsync(processNumber, number, ct) is not { } goal)
        {
            return NotFound();
        }

        var stored = GoalForm.Of(goal, await queries.ChoicesAsync(goal.Process, ct));
        return View(await draft.TypedAsync<GoalForm>(this) is { } typed ? typed with { Process = stored.Process, Goal = goal, Choices = stored.Choices } : stored);
    }

    [HttpPost("{number:int}/andra"), May(Permission.EditProcess), KeepsDraft]
    public async Task<IActionResult> Edit(int processNumber, int number, GoalForm form, CancellationToken ct)
    {
        if (await FindAsync(processNumber, number, ct) is not { } goal)
        {
            return NotFound();
        }

        (form.Process, form.Goal, form.Choices) = (goal.Process, goal, await queries.ChoicesAsync(goal.Process, ct));

        return form.ConflictChoice switch
        {
            Conflicts.Theirs => RedirectToAction(nameof(Edit), new { processNumber, number }),
            Conflicts.Both => this.Joined(nameof(Edit), form.JoinedWith(goal)),
            _ when !ModelState.IsValid => this.Invalid(nameof(Edit), form),
            _ => await SaveAsync(form, goal, ct),
        };
    }

    private async Task<IActionResult> AddAsync(GoalForm form, CancellationToken ct) =>
        !TryArea(form, out var areaId) || form.Choices!.KeysOf(form.KeywordNumbers) is not { } keywords ? NotFound() : await desk.DoAsync(
            this,
            new AddGoal(
                form.Process!.Id, areaId, form.ShortName!, form.Wording!, form.Effect, form.Serves, form.ValidFrom, form.ValidTo, keywords, form.Because!),
            done: () => Done("Added", form, nameof(Index), new { processNumber = form.Process.Number }),
            again: _ => Task.FromResult<IActionResult>(View("Edit", form)),
            ct);

    private async Task<IActionResult> SaveAsync(GoalForm form, GoalPage goal, CancellationToken ct) =>
        !TryArea(form, out var areaId) || form.Choices!.KeysOf(form.KeywordNumbers) is not { } keywords ? NotFound() : await desk.DoAsync(
            this,
            new EditGoal(
                goal.Process.Id, goal.Id, form.Version, areaId, form.ShortName!, form.Wording!, form.Effect, form.Serves,
                form.ValidFrom, form.ValidTo, keywords, form.Because ?? ""),
            done: () => Done("Saved", form, nameof(Show), new { processNumber = goal.Process.Number, number = goal.Number }),
            again: async result => View("Edit", result.Outcome is WorkflowOutcome.Conflict ? await InConflictAsync(form, goal, ct) : form),
            ct);

    private async Task<GoalForm> InConflictAsync(GoalForm form, GoalPage stored, CancellationToken ct) => form with
    {
        Version = stored.Version,
        Conflict = new ConflictModel(
            await queries.LastWriterAsync(stored, ct) ?? texts["Someone"], texts["Wording.Label"], form.Wording ?? "", stored.Wording),
    };

    private static bool TryArea(GoalForm form, out Guid? areaId)
    {
        var known = form.Choices!.AreaIds.TryGetValue(form.AreaNumber ?? 0, out var id);
        areaId = known ? id : null;
        return known || form.AreaNumber is null;
    }

    private RedirectToActionResult Done(string text, GoalForm form, string action, object route)
    {
        TempData.SetFlash(texts[text, form.ShortName!]);
        return RedirectToAction(action, route);
    }

    private async Task<GoalPage?> FindAsync(int processNumber, int number, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process ? await queries.FindAsync(process, number, ct) : null;
}
