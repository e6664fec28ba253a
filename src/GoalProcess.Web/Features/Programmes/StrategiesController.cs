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

/// <summary>What the majority of one mandate period wants under a success factor.</summary>
[Route("processer/{processNumber:int}/program/framgangsfaktorer/{factor:int}/strategier"), May(Permission.EditProcess)]
public sealed class StrategiesController(
    ProgrammeQueries queries, ProcessFinder processes, ActDesk desk, IStringLocalizer<ProgrammeTexts> texts) : Controller
{
    private const string Page = "/Features/Programmes/Strategy.cshtml";

    [HttpGet("ny")]
    public async Task<IActionResult> Create(int processNumber, int factor, CancellationToken ct) =>
        await NewAsync(processNumber, factor, ct) is { } form ? View(Page, form) : NotFound();

    [HttpPost("ny")]
    public async Task<IActionResult> Create(int processNumber, int factor, StrategyForm form, CancellationToken ct) =>
        await NewAsync(processNumber, factor, ct) is { } stored ? await AnswerAsync(form, stored, ct) : NotFound();

    [HttpGet("{number:int}")]
    public async Task<IActionResult> Edit(int processNumber, int factor, int number, CancellationToken ct) =>
        await StoredAsync(processNumber, factor, number, ct) is { } form ? View(Page, form) : NotFound();

    [HttpPost("{number:int}")]
    public async Task<IActionResult> Edit(int processNumber, int factor, int number, StrategyForm form, CancellationToken ct) =>
        await StoredAsync(processNumber, factor, number, ct) is { } stored ? await AnswerAsync(form, stored, ct) : NotFound();

    [HttpPost("{number:int}/aterkallelse")]
    public async Task<IActionResult> Withdraw(int processNumber, int factor, int number, long? version, CancellationToken ct) =>
        await StoredAsync(processNumber, factor, number, ct) is not { } stored ? NotFound() : await desk.DoAsync(
            this,
            new WithdrawPoliticalStrategy(stored.Page!.Process.Id, stored.Factor!.Id, stored.Stored!.Id, version),
            done: () => Done("Strategy.Withdrawn", stored),
            again: _ => Task.FromResult<IActionResult>(View(Page, stored)),
            ct);

    private async Task<IActionResult> AnswerAsync(StrategyForm form, StrategyForm stored, CancellationToken ct)
    {
        (form.Page, form.Goal, form.Factor, form.Stored) = (stored.Page, stored.Goal, stored.Factor, stored.Stored);

        return form.ConflictChoice switch
        {
            Conflicts.Theirs => Redirect(Request.Path),
            Conflicts.Both => this.Joined(Page, form.JoinedWithStored()),
            _ when !ModelState.IsValid => this.Invalid(Page, form),
            _ => await desk.DoAsync(
                this,
                new SavePoliticalStrategy(form.Page!.Process.Id, form.Factor!.Id, form.Stored?.Id, form.Version, form.Wording!, form.From!.Value, form.To!.Value),
                done: () => Done("Strategy.Saved", form),
                again: async result => View(Page, result.Outcome is WorkflowOutcome.Conflict ? await InConflictAsync(form, ct) : form),
                ct),
        };
    }

    // of a new one there is nothing of theirs to compare with
    private async Task<StrategyForm> InConflictAsync(StrategyForm form, CancellationToken ct) => form.Stored is not { } stored ? form : form with
    {
        Version = form.Page!.Version,
        Conflict = new ConflictModel(
            await queries.LastWriterAsync(form.Page.Programme!.Id, ct) ?? texts["Someone"], texts["Strategy"], $"{form.Wording}\n{form.From?.Written()}\n{form.To?.Written()}", $"{stored.Wording}\n{stored.From.Written()}\n{stored.To.Written()}"),
    };

    private RedirectToActionResult Done(string text, StrategyForm form)
    {
        TempData.SetFlash(texts[text]);
        return RedirectToAction(nameof(ProgrammesController.Index), "Programmes", new { processNumber = form.Page!.Process.Number }, $"mal-{form.Goal!.Number}");
    }

    private async Task<StrategyForm?> NewAsync(int processNumber, int factor, CancellationToken ct) =>
        await FindAsync(processNumber, ct) is { } page && page.FactorOf(factor) is var (goal, found) ? StrategyForm.Of(page, goal, found, null) : null;

    private async Task<StrategyForm?> StoredAsync(int processNumber, int factor, int number, CancellationToken ct) =>
        await FindAsync(processNumber, ct) is { } page && page.FactorOf(factor) is var (goal, found)
            && found.Strategies.FirstOrDefault(strategy => strategy.Number == number) is { } stored
            ? StrategyForm.Of(page, goal, found, stored)
            : null;

    private async Task<ProgrammePage?> FindAsync(int processNumber, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process && await queries.FindAsync(process, ct) is { Programme: not null } page ? page : null;
}
