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

/// <summary>Which other governing documents use the dialogue's result: what makes its cost worth while.</summary>
[Route("processer/{processNumber:int}/aterbruk")]
public sealed class ReusesController(
    CostQueries queries, ProcessFinder processes, ActDesk desk, CurrentDraft draft, IStringLocalizer<CostTexts> texts, IStringLocalizer<WithdrawalTexts> withdrawn) : Controller
{
    private const string ShowView = "/Features/Costs/Reuse.cshtml";
    private const string EditView = "/Features/Costs/ReuseEdit.cshtml";
    private const string WithdrawalView = "Withdrawal";

    [HttpGet("{number:int}"), May(Permission.Read)]
    public async Task<IActionResult> Show(int processNumber, int number, CancellationToken ct) =>
        await FindAsync(processNumber, number, ct) is { } page ? View(ShowView, page) : NotFound();

    [HttpGet("nytt"), May(Permission.EditProcess), KeepsDraft]
    public async Task<IActionResult> Create(int processNumber, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process
            ? View(EditView, (await draft.TypedAsync<ReuseForm>(this) ?? new ReuseForm()) with { Process = process })
            : NotFound();

    [HttpPost("nytt"), May(Permission.EditProcess), KeepsDraft]
    public async Task<IActionResult> Create(int processNumber, ReuseForm form, CancellationToken ct)
    {
        if (await processes.FindAsync(processNumber, ct) is not { } process)
        {
            return NotFound();
        }

        form.Process = process;

        return !ModelState.IsValid ? this.Invalid(EditView, form) : await desk.DoAsync(
            this,
            new AddReuse(process.Id, form.Document!, form.How),
            done: () => Done(texts["Reuse.Added", form.Document!], processNumber),
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

        return View(EditView, await draft.TypedAsync<ReuseForm>(this) is { } typed
            ? typed with { Process = page.Process, Reuse = page.Reuse }
            : ReuseForm.Of(page.Reuse, page.Process));
    }

    [HttpPost("{number:int}/andra"), May(Permission.EditProcess), KeepsDraft]
    public async Task<IActionResult> Edit(int processNumber, int number, ReuseForm form, CancellationToken ct)
    {
        if (await FindAsync(processNumber, number, ct) is not { } page)
        {
            return NotFound();
        }

        (form.Process, form.Reuse) = (page.Process, page.Reuse);

        return form.ConflictChoice switch
        {
            Conflicts.Theirs => RedirectToAction(nameof(Edit), new { processNumber, number }),
            Conflicts.Both => this.Joined(EditView, form.JoinedWith(ReuseForm.Of(form.Reuse!, form.Process!))),
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
            new WithdrawReuse(page.Process.Id, page.Reuse.Id, form.Version, form.Because!),
            done: () => Done(withdrawn["Done", page.Reuse.Document], processNumber),
            again: _ => Task.FromResult<IActionResult>(View(WithdrawalView, form)),
            ct);
    }

    private Task<IActionResult> SaveAsync(ReuseForm form, ReusePage page, CancellationToken ct) => desk.DoAsync(
        this,
        new EditReuse(page.Process.Id, page.Reuse.Id, form.Version, form.Document!, form.How),
        done: () => Done(texts["Reuse.Saved", form.Document!], page.Process.Number),
        again: async result => View(EditView, result.Outcome is WorkflowOutcome.Conflict ? await InConflictAsync(form, page, ct) : form),
        ct);

    private async Task<ReuseForm> InConflictAsync(ReuseForm form, ReusePage page, CancellationToken ct)
    {
        var stored = ReuseForm.Of(page.Reuse, page.Process);

        return form with
        {
            Version = stored.Version,
            Conflict = new ConflictModel(await queries.LastWriterAsync(page.Reuse.Id, ct) ?? texts["Someone"], page.Reuse.Document, TextOf(form), TextOf(stored)),
        };
    }

    private RedirectToActionResult Done(string text, int processNumber)
    {
        TempData.SetFlash(text);
        return RedirectToAction("Index", "Costs", new { processNumber });
    }

    private static WithdrawalPage About(ReusePage page) => new(page.Process, MenuItem.Costs, page.Reuse.Document, page.Reuse.Version, page.Address);

    private async Task<ReusePage?> FindAsync(int processNumber, int number, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process ? await queries.FindReuseAsync(process, number, ct) : null;

    private static string TextOf(ReuseForm form) => $"{form.Document}\n{form.How}";
}
