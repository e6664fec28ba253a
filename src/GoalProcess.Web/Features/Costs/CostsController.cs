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

namespace GoalProcess.Web.Features.Costs;

/// <summary>What the process has cost. Its amounts may be unknown, as in the memo.</summary>
[Route("processer/{processNumber:int}/kostnader")]
public sealed class CostsController(
    CostQueries queries, ProcessFinder processes, ActDesk desk, CurrentDraft draft, IStringLocalizer<CostTexts> texts, IStringLocalizer<WithdrawalTexts> withdrawn) : Controller
{
    private const string ShowView = "/Features/Costs/Cost.cshtml";
    private const string EditView = "/Features/Costs/CostEdit.cshtml";
    private const string WithdrawalView = "Withdrawal";

    [HttpGet(""), May(Permission.Read)]
    public async Task<IActionResult> Index(int processNumber, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process ? View("/Features/Costs/Index.cshtml", await queries.AllAsync(process, ct)) : NotFound();

    [HttpGet("{number:int}"), May(Permission.Read)]
    public async Task<IActionResult> Show(int processNumber, int number, CancellationToken ct) =>
        await FindAsync(processNumber, number, ct) is { } page ? View(ShowView, page) : NotFound();

    [HttpGet("ny"), May(Permission.EditProcess), KeepsDraft]
    public async Task<IActionResult> Create(int processNumber, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process
            ? View(EditView, (await draft.TypedAsync<CostForm>(this) ?? new CostForm()) with { Process = process })
            : NotFound();

    [HttpPost("ny"), May(Permission.EditProcess), KeepsDraft]
    public async Task<IActionResult> Create(int processNumber, CostForm form, CancellationToken ct)
    {
        if (await processes.FindAsync(processNumber, ct) is not { } process)
        {
            return NotFound();
        }

        form.Process = process;

        return !ModelState.IsValid ? this.Invalid(EditView, form) : await desk.DoAsync(
            this,
            new AddCost(process.Id, form.Draft()),
            done: () => Done(texts["Cost.Added", form.What!], processNumber),
            again: _ => Task.FromResult<IActionResult>(View(EditView, form)),
            ct);
    }

    [HttpGet("{number:int}/andra"), May(Permission.EditProcess), KeepsDraft]
    public async Task<IActionResult> Edit(int processNumber, int number, CancellationToken ct)
    {
        if (await FindAsync(processNumber, number, ct) is not { } page)
        {
            return NotFound();
        }

        return View(EditView, await draft.TypedAsync<CostForm>(this) is { } typed
            ? typed with { Process = page.Process, Cost = page.Cost }
            : CostForm.Of(page.Cost, page.Process));
    }

    [HttpPost("{number:int}/andra"), May(Permission.EditProcess), KeepsDraft]
    public async Task<IActionResult> Edit(int processNumber, int number, CostForm form, CancellationToken ct)
    {
        if (await FindAsync(processNumber, number, ct) is not { } page)
        {
            return NotFound();
        }

        (form.Process, form.Cost) = (page.Process, page.Cost);

        return form.ConflictChoice switch
        {
            Conflicts.Theirs => RedirectToAction(nameof(Edit), new { processNumber, number }),
            Conflicts.Both => this.Joined(EditView, form.JoinedWith(CostForm.Of(form.Cost!, form.Process!))),
            _ when !ModelState.IsValid => this.Invalid(EditView, form),
            _ => await SaveAsync(form, page, ct),
        };
    }

    [HttpGet("{number:int}/aterkallelse"), May(Permission.EditProcess)]
    public async Task<IActionResult> Withdraw(int processNumber, int number, CancellationToken ct) =>
        await FindAsync(processNumber, number, ct) is { } page ? View(WithdrawalView, new WithdrawalForm { Page = About(page) }) : NotFound();

    [HttpPost("{number:int}/aterkallelse"), May(Permission.EditProcess)]
    public async Task<IActionResult> Withdraw(int processNumber, int number, WithdrawalForm form, CancellationToken ct)
    {
        if (await FindAsync(processNumber, number, ct) is not { } page)
        {
            return NotFound();
        }

        form.Page = About(page);

        return !ModelState.IsValid ? this.Invalid(WithdrawalView, form) : await desk.DoAsync(
            this,
            new WithdrawCost(page.Process.Id, page.Cost.Id, form.Version, form.Because!),
            done: () => Done(withdrawn["Done", page.Cost.What], processNumber),
            again: _ => Task.FromResult<IActionResult>(View(WithdrawalView, form)),
            ct);
    }

    private Task<IActionResult> SaveAsync(CostForm form, CostPage page, CancellationToken ct) => desk.DoAsync(
        this,
        new EditCost(page.Process.Id, page.Cost.Id, form.Version, form.Draft()),
        done: () => Done(texts["Cost.Saved", form.What!], page.Process.Number),
        again: async result => View(EditView, result.Outcome is WorkflowOutcome.Conflict ? await InConflictAsync(form, page, ct) : form),
        ct);

    private async Task<CostForm> InConflictAsync(CostForm form, CostPage page, CancellationToken ct)
    {
        var stored = CostForm.Of(page.Cost, page.Process);

        return form with
        {
            Version = stored.Version,
            Conflict = new ConflictModel(await queries.LastWriterAsync(page.Cost.Id, ct) ?? texts["Someone"], page.Cost.What, TextOf(form), TextOf(stored)),
        };
    }

    private RedirectToActionResult Done(string text, int processNumber)
    {
        TempData.SetFlash(text);
        return RedirectToAction("Index", "Costs", new { processNumber });
    }

    private static WithdrawalPage About(CostPage page) => new(page.Process, MenuItem.Costs, page.Cost.What, page.Cost.Version, page.Address);

    private async Task<CostPage?> FindAsync(int processNumber, int number, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process ? await queries.FindCostAsync(process, number, ct) : null;

    private string TextOf(CostForm form) =>
        $"{form.What}\n{(string.IsNullOrWhiteSpace(form.Amount) ? texts["Amount.Unknown"].Value : form.Amount)}\n{form.On?.Written()}\n{(form.IsForDialogue ? texts["ForDialogue"].Value : texts["Other"].Value)}";
}
