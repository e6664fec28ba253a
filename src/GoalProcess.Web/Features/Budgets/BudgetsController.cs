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

namespace GoalProcess.Web.Features.Budgets;

/// <summary>The budget track: its steps, the days of the law, and what is noted of the budget's way.</summary>
[Route("processer/{processNumber:int}/budget")]
public sealed class BudgetsController(
    BudgetQueries queries, ProcessFinder processes, ActDesk desk, CurrentDraft draft, IStringLocalizer<BudgetTexts> texts) : Controller
{
    [HttpGet(""), May(Permission.Read)]
    public async Task<IActionResult> Index(int processNumber, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process ? View(await queries.PageAsync(process, ct)) : NotFound();

    [HttpGet("{number:int}/andra"), May(Permission.EditProcess), KeepsDraft]
    public async Task<IActionResult> Edit(int processNumber, int number, CancellationToken ct) =>
        await FindAsync(processNumber, number, ct) is { } page
            ? View(await draft.TypedAsync<BudgetForm>(this) is { } typed ? typed with { Page = page } : BudgetForm.Of(page))
            : NotFound();

    [HttpPost("{number:int}/andra"), May(Permission.EditProcess), KeepsDraft]
    public async Task<IActionResult> Edit(int processNumber, int number, BudgetForm form, CancellationToken ct)
    {
        if (await FindAsync(processNumber, number, ct) is not { } page)
        {
            return NotFound();
        }

        form.Page = page;

        return form.ConflictChoice switch
        {
            Conflicts.Theirs => RedirectToAction(nameof(Edit), new { processNumber, number }),
            Conflicts.Both => this.Joined(nameof(Edit), form.JoinedWith(page)),
            _ when !ModelState.IsValid => this.Invalid(nameof(Edit), form),
            _ => await desk.DoAsync(
                this,
                new NoteBudgetFacts(
                    page.Process.Id, page.Id, form.Version, form.PublishedOn, form.SpecialReasons, form.TaxRateProposedOn, form.TaxRateDecidedOn),
                done: () => Done(page),
                again: async result => View(nameof(Edit), result.Outcome is WorkflowOutcome.Conflict ? await InConflictAsync(form, page, ct) : form),
                ct),
        };
    }

    private async Task<BudgetForm> InConflictAsync(BudgetForm form, BudgetFactsPage stored, CancellationToken ct) => form with
    {
        Version = stored.Version,
        Conflict = new ConflictModel(
            await queries.LastWriterAsync(stored.Id, ct) ?? texts["Someone"], stored.Title, form.Whole(), BudgetForm.Of(stored).Whole()),
    };

    private RedirectToActionResult Done(BudgetFactsPage page)
    {
        TempData.SetFlash(texts["Saved"]);
        return RedirectToAction(nameof(Index), new { processNumber = page.Process.Number });
    }

    private async Task<BudgetFactsPage?> FindAsync(int processNumber, int number, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process ? await queries.FactsAsync(process, number, ct) : null;
}
