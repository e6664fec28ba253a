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

namespace GoalProcess.Web.Features.Programmes;

/// <summary>The programme that clarifies the overall goals: its name, its introduction and what it says of each goal.</summary>
[Route("processer/{processNumber:int}/program")]
public sealed class ProgrammesController(
    ProgrammeQueries queries, ProcessFinder processes, ActDesk desk, CurrentDraft draft, IStringLocalizer<ProgrammeTexts> texts) : Controller
{
    [HttpGet(""), May(Permission.Read)]
    public async Task<IActionResult> Index(int processNumber, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process ? View(await queries.PageAsync(process, ct)) : NotFound();

    [HttpGet("andra"), May(Permission.EditProcess), KeepsDraft]
    public async Task<IActionResult> Edit(int processNumber, CancellationToken ct) =>
        await FindAsync(processNumber, ct) is { } page
            ? View(await draft.TypedAsync<ProgrammeForm>(this) is { } typed ? typed with { Page = page } : ProgrammeForm.Of(page))
            : NotFound();

    [HttpPost("andra"), May(Permission.EditProcess), KeepsDraft]
    public async Task<IActionResult> Edit(int processNumber, ProgrammeForm form, CancellationToken ct)
    {
        if (await FindAsync(processNumber, ct) is not { } page)
        {
            return NotFound();
        }

        form.Page = page;

        return form.ConflictChoice switch
        {
            Conflicts.Theirs => RedirectToAction(nameof(Edit), new { processNumber }),
            Conflicts.Both => this.Joined(nameof(Edit), form.JoinedWith(page)),
            _ when !ModelState.IsValid => this.Invalid(nameof(Edit), form),
            _ => await desk.DoAsync(
                this,
                new EditProgramme(page.Process.Id, form.Version, form.Name!, form.Introduction),
                done: () => Done("Saved", page),
                again: async result => View(nameof(Edit), result.Outcome is WorkflowOutcome.Conflict ? await InConflictAsync(form, page, ct) : form),
                ct),
        };
    }

    [HttpGet("mal/{goal:int}"), May(Permission.EditProcess), KeepsDraft]
    public async Task<IActionResult> Clarify(int processNumber, int goal, CancellationToken ct)
    {
        if (await FindAsync(processNumber, ct) is not { Programme: not null } page || page.Goals.FirstOrDefault(part => part.Number == goal) is not { } stored)
        {
            return NotFound();
        }

        var form = await draft.TypedAsync<ClarificationForm>(this) ?? ClarificationForm.Of(page, stored);
        return View(form with { Page = page, Goal = stored, Basis = await queries.BasisAsync(page, stored, ct) });
    }

    [HttpPost("mal/{goal:int}"), May(Permission.EditProcess), KeepsDraft]
    public async Task<IActionResult> Clarify(int processNumber, int goal, ClarificationForm form, CancellationToken ct)
    {
        if (await FindAsync(processNumber, ct) is not { Programme: not null } page || page.Goals.FirstOrDefault(part => part.Number == goal) is not { } stored)
        {
            return NotFound();
        }

        (form.Page, form.Goal, form.Basis) = (page, stored, await queries.BasisAsync(page, stored, ct));

        return form.ConflictChoice switch
        {
            Conflicts.Theirs => RedirectToAction(nameof(Clarify), new { processNumber, goal }),
            Conflicts.Both => this.Joined(nameof(Clarify), form.JoinedWith(stored)),
            _ when !ModelState.IsValid => this.Invalid(nameof(Clarify), form),
            _ => await ClarifyAsync(form, stored, ct),
        };
    }

    private async Task<IActionResult> ClarifyAsync(ClarificationForm form, GoalPart stored, CancellationToken ct) =>
        form.FocusAreaIds() is not { } focusAreas ? NotFound() : await desk.DoAsync(
            this,
            new ClarifyGoal(
                form.Page!.Process.Id, stored.Id, form.Version, form.Meaning, form.Purpose, form.Strategy, form.FollowUp, form.TargetGroups, focusAreas),
            done: () => Done("Clarified", form.Page, stored.Number),
            again: async result => View(nameof(Clarify), result.Outcome is WorkflowOutcome.Conflict ? await InConflictAsync(form, stored, ct) : form),
            ct);

    private async Task<ProgrammeForm> InConflictAsync(ProgrammeForm form, ProgrammePage stored, CancellationToken ct) => stored.Programme is not { } text ? form : form with
    {
        Version = stored.Version,
        Conflict = new ConflictModel(
            await queries.LastWriterAsync(text.Id, ct) ?? texts["Someone"], text.Name, $"{form.Name}\n{form.Introduction}", $"{text.Name}\n{text.Introduction}"),
    };

    private async Task<ClarificationForm> InConflictAsync(ClarificationForm form, GoalPart stored, CancellationToken ct) => form.Page!.Programme is not { } text ? form : form with
    {
        Version = form.Page.Version,
        Conflict = new ConflictModel(
            await queries.LastWriterAsync(text.Id, ct) ?? texts["Someone"], stored.ShortName, form.Whole(), ClarificationForm.Of(form.Page, stored).Whole()),
    };

    private RedirectToActionResult Done(string text, ProgrammePage page, int? goal = null)
    {
        TempData.SetFlash(texts[text, goal ?? 0]);
        return RedirectToAction(nameof(Index), "Programmes", new { processNumber = page.Process.Number }, goal is null ? null : $"mal-{goal}");
    }

    private async Task<ProgrammePage?> FindAsync(int processNumber, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process ? await queries.FindAsync(process, ct) : null;
}
