using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Authorisation;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Texts;
using GoalProcess.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.EarlierGoals;

/// <summary>The overall goals of the period before: each is accounted for.</summary>
[Route("processer/{processNumber:int}/tidigare-mal")]
public sealed class EarlierGoalsController(
    EarlierGoalQueries queries, ProcessFinder processes, ActDesk desk, IStringLocalizer<EarlierGoalTexts> texts,
    IStringLocalizer<WordTexts> words) : Controller
{
    [HttpGet(""), May(Permission.Read)]
    public async Task<IActionResult> Index(int processNumber, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process ? View(await queries.AllAsync(process, ct)) : NotFound();

    [HttpGet("{number:int}/andra"), May(Permission.EditProcess)]
    public async Task<IActionResult> Edit(int processNumber, int number, CancellationToken ct) =>
        await StoredAsync(processNumber, number, ct) is { } stored ? View(stored) : NotFound();

    [HttpPost("{number:int}/andra"), May(Permission.EditProcess)]
    public async Task<IActionResult> Edit(int processNumber, int number, EarlierGoalForm form, CancellationToken ct)
    {
        if (await StoredAsync(processNumber, number, ct) is not { } stored)
        {
            return NotFound();
        }

        (form.Process, form.Goal) = (stored.Process, stored.Goal);

        return form.ConflictChoice switch
        {
            Conflicts.Theirs => RedirectToAction(nameof(Edit), new { processNumber, number }),
            Conflicts.Both => this.Joined(nameof(Edit), form.JoinedWith(form.Goal!)),
            _ when !ModelState.IsValid => this.Invalid(nameof(Edit), form),
            _ => await SaveAsync(form, ct),
        };
    }

    private Task<IActionResult> SaveAsync(EarlierGoalForm form, CancellationToken ct) => desk.DoAsync(
        this,
        new ConsiderEarlierGoal(form.Process!.Id, form.Goal!.Id, form.Version, form.Fate!.Value, form.Destination, form.Because!),
        done: () =>
        {
            TempData.SetFlash(texts["Saved", form.Goal.Number]);
            return RedirectToAction(nameof(Index), new { processNumber = form.Process.Number });
        },
        again: async result => View(nameof(Edit), result.Outcome is WorkflowOutcome.Conflict ? await InConflictAsync(form, ct) : form),
        ct);

    private async Task<EarlierGoalForm> InConflictAsync(EarlierGoalForm form, CancellationToken ct) => form with
    {
        Version = form.Goal!.Version,
        Conflict = new ConflictModel(
            await queries.LastWriterAsync(form.Goal, ct) ?? texts["Someone"], form.Goal.Text,
            TextOf(form.Fate, form.Destination, form.Because), TextOf(form.Goal.Fate, form.Goal.Destination, form.Goal.Because)),
    };

    private string TextOf(Domain.Direction.EarlierGoalFate? fate, string? destination, string? because) =>
        $"{(fate is { } said ? words.Of(said) : "")}\n{destination}\n{because}";

    private async Task<EarlierGoalForm?> StoredAsync(int processNumber, int number, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process && await queries.FindAsync(process, number, ct) is { } goal
            ? new EarlierGoalForm { Version = goal.Version, Fate = goal.Fate, Destination = goal.Destination, Because = goal.Because, Process = process, Goal = goal }
            : null;
}
