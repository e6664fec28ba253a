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

namespace GoalProcess.Web.Features.Programmes;

/// <summary>What several boards work on together, across the goals.</summary>
[Route("processer/{processNumber:int}/program/fokusomraden"), May(Permission.EditProcess)]
public sealed class FocusAreasController(
    ProgrammeQueries queries, ProcessFinder processes, ActDesk desk, IStringLocalizer<ProgrammeTexts> texts) : Controller
{
    private const string Page = "/Features/Programmes/FocusArea.cshtml";

    [HttpGet("ny")]
    public async Task<IActionResult> Create(int processNumber, CancellationToken ct) =>
        await NewAsync(processNumber, ct) is { } form ? View(Page, form) : NotFound();

    [HttpPost("ny")]
    public async Task<IActionResult> Create(int processNumber, FocusAreaForm form, CancellationToken ct) =>
        await NewAsync(processNumber, ct) is { } stored ? await AnswerAsync(form, stored, ct) : NotFound();

    [HttpGet("{number:int}")]
    public async Task<IActionResult> Edit(int processNumber, int number, CancellationToken ct) =>
        await StoredAsync(processNumber, number, ct) is { } form ? View(Page, form) : NotFound();

    [HttpPost("{number:int}")]
    public async Task<IActionResult> Edit(int processNumber, int number, FocusAreaForm form, CancellationToken ct) =>
        await StoredAsync(processNumber, number, ct) is { } stored ? await AnswerAsync(form, stored, ct) : NotFound();

    [HttpPost("{number:int}/aterkallelse")]
    public async Task<IActionResult> Withdraw(int processNumber, int number, long? version, CancellationToken ct) =>
        await StoredAsync(processNumber, number, ct) is not { } stored ? NotFound() : await desk.DoAsync(
            this,
            new WithdrawFocusArea(stored.Page!.Process.Id, stored.Stored!.Id, version),
            done: () => Done("FocusArea.Withdrawn", stored),
            again: _ => Task.FromResult<IActionResult>(View(Page, stored)),
            ct);

    private async Task<IActionResult> AnswerAsync(FocusAreaForm form, FocusAreaForm stored, CancellationToken ct)
    {
        (form.Page, form.Stored) = (stored.Page, stored.Stored);

        return form.ConflictChoice switch
        {
            Conflicts.Theirs => Redirect(Request.Path),
            Conflicts.Both => this.Joined(Page, form.JoinedWithStored()),
            _ when !ModelState.IsValid => this.Invalid(Page, form),
            _ => await desk.DoAsync(
                this,
                new SaveFocusArea(form.Page!.Process.Id, form.Stored?.Id, form.Version, form.Name!, form.Description),
                done: () => Done("FocusArea.Saved", form),
                again: async result => View(Page, result.Outcome is WorkflowOutcome.Conflict ? await InConflictAsync(form, ct) : form),
                ct),
        };
    }

    // of a new one there is nothing of theirs to compare with
    private async Task<FocusAreaForm> InConflictAsync(FocusAreaForm form, CancellationToken ct) => form.Stored is not { } stored ? form : form with
    {
        Version = form.Page!.Version,
        Conflict = new ConflictModel(
            await queries.LastWriterAsync(form.Page.Programme!.Id, ct) ?? texts["Someone"], stored.Name, $"{form.Name}\n{form.Description}", $"{stored.Name}\n{stored.Description}"),
    };

    private RedirectToActionResult Done(string text, FocusAreaForm form)
    {
        TempData.SetFlash(texts[text]);
        return RedirectToAction(nameof(ProgrammesController.Index), "Programmes", new { processNumber = form.Page!.Process.Number }, "fokusomraden");
    }

    private async Task<FocusAreaForm?> NewAsync(int processNumber, CancellationToken ct) =>
        await FindAsync(processNumber, ct) is { } page ? FocusAreaForm.Of(page, null) : null;

    private async Task<FocusAreaForm?> StoredAsync(int processNumber, int number, CancellationToken ct) =>
        await FindAsync(processNumber, ct) is { } page && page.FocusAreas.FirstOrDefault(area => area.Number == number) is { } stored
            ? FocusAreaForm.Of(page, stored)
            : null;

    private async Task<ProgrammePage?> FindAsync(int processNumber, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process && await queries.FindAsync(process, ct) is { Programme: not null } page ? page : null;
}
