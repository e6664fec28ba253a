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

/// <summary>What must succeed for a goal to be fulfilled.</summary>
[Route("processer/{processNumber:int}/program"), May(Permission.EditProcess)]
public sealed class SuccessFactorsController(
    ProgrammeQueries queries, ProcessFinder processes, ActDesk desk, IStringLocalizer<ProgrammeTexts> texts) : Controller
{
    private const string Page = "/Features/Programmes/Factor.cshtml";

    [HttpGet("mal/{goal:int}/framgangsfaktorer/ny")]
    public async Task<IActionResult> Create(int processNumber, int goal, CancellationToken ct) =>
        await NewAsync(processNumber, goal, ct) is { } form ? View(Page, form) : NotFound();

    [HttpPost("mal/{goal:int}/framgangsfaktorer/ny")]
    public async Task<IActionResult> Create(int processNumber, int goal, FactorForm form, CancellationToken ct) =>
        await NewAsync(processNumber, goal, ct) is { } stored ? await AnswerAsync(form, stored, ct) : NotFound();

    [HttpGet("framgangsfaktorer/{number:int}")]
    public async Task<IActionResult> Edit(int processNumber, int number, CancellationToken ct) =>
        await StoredAsync(processNumber, number, ct) is { } form ? View(Page, form) : NotFound();

    [HttpPost("framgangsfaktorer/{number:int}")]
    public async Task<IActionResult> Edit(int processNumber, int number, FactorForm form, CancellationToken ct) =>
        await StoredAsync(processNumber, number, ct) is { } stored ? await AnswerAsync(form, stored, ct) : NotFound();

    [HttpPost("framgangsfaktorer/{number:int}/aterkallelse")]
    public async Task<IActionResult> Withdraw(int processNumber, int number, long? version, CancellationToken ct) =>
        await StoredAsync(processNumber, number, ct) is not { } stored ? NotFound() : await desk.DoAsync(
            this,
            new WithdrawSuccessFactor(stored.Page!.Process.Id, stored.Stored!.Id, version),
            done: () => Done("Factor.Withdrawn", stored),
            again: _ => Task.FromResult<IActionResult>(View(Page, stored)),
            ct);

    private async Task<IActionResult> AnswerAsync(FactorForm form, FactorForm stored, CancellationToken ct)
    {
        (form.Page, form.Goal, form.Stored) = (stored.Page, stored.Goal, stored.Stored);

        return form.ConflictChoice switch
        {
            Conflicts.Theirs => Redirect(Request.Path),
            Conflicts.Both => this.Joined(Page, form.JoinedWithStored()),
            _ when !ModelState.IsValid => this.Invalid(Page, form),
            _ => await desk.DoAsync(
                this,
                new SaveSuccessFactor(form.Page!.Process.Id, form.Goal!.Id, form.Stored?.Id, form.Version, form.Name!, form.Criteria),
                done: () => Done("Factor.Saved", form),
                again: async result => View(Page, result.Outcome is WorkflowOutcome.Conflict ? await InConflictAsync(form, ct) : form),
                ct),
        };
    }

    // of a new one there is nothing of theirs to compare with
    private async Task<FactorForm> InConflictAsync(FactorForm form, CancellationToken ct) => form.Stored is not { } stored ? form : form with
    {
        Version = form.Page!.Version,
        Conflict = new ConflictModel(
            await queries.LastWriterAsync(form.Page.Programme!.Id, ct) ?? texts["Someone"], stored.Name, $"{form.Name}\n{form.Criteria}", $"{stored.Name}\n{stored.Criteria}"),
    };

    private RedirectToActionResult Done(string text, FactorForm form)
    {
        TempData.SetFlash(texts[text]);
        return RedirectToAction(nameof(ProgrammesController.Index), "Programmes", new { processNumber = form.Page!.Process.Number }, $"mal-{form.Goal!.Number}");
    }

    private async Task<FactorForm?> NewAsync(int processNumber, int goal, CancellationToken ct) =>
        await FindAsync(processNumber, ct) is { } page && page.Goals.FirstOrDefault(part => part.Number == goal) is { } found
            ? FactorForm.Of(page, found, null)
            : null;

    private async Task<FactorForm?> StoredAsync(int processNumber, int number, CancellationToken ct) =>
        await FindAsync(processNumber, ct) is { } page && page.FactorOf(number) is var (goal, factor) ? FactorForm.Of(page, goal, factor) : null;

    private async Task<ProgrammePage?> FindAsync(int processNumber, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process && await queries.FindAsync(process, ct) is { Programme: not null } page ? page : null;
}
