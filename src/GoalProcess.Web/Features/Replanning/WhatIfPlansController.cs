using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Authorisation;
using GoalProcess.Web.Infrastructure.Drafts;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Infrastructure.Languages;
using GoalProcess.Web.Texts;
using GoalProcess.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Replanning;

/// <summary>What-if plans: other days kept beside the plan, compared with it and each other, carried out or withdrawn.</summary>
[Route("processer/{processNumber:int}/alternativ")]
public sealed class WhatIfPlansController(
    ReplanningQueries queries, ProcessFinder processes, ActDesk desk, CurrentDraft draft, IStringLocalizer<ReplanningTexts> texts, IStringLocalizer<WithdrawalTexts> withdrawn)
    : Controller
{
    private const string EditView = "/Features/Replanning/WhatIfEdit.cshtml";
    private const string CarryOutView = "/Features/Replanning/CarryOut.cshtml";
    private const string WithdrawalView = "Withdrawal";

    [HttpGet(""), May(Permission.Read)]
    public async Task<IActionResult> Index(int processNumber, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process ? View("/Features/Replanning/WhatIfs.cshtml", await queries.WhatIfsAsync(process, ct)) : NotFound();

    [HttpGet("{number:int}"), May(Permission.Read)]
    public async Task<IActionResult> Show(int processNumber, int number, CancellationToken ct) =>
        await FindAsync(processNumber, number, ct) is { } page ? View("/Features/Replanning/WhatIf.cshtml", page) : NotFound();

    [HttpGet("nytt"), May(Permission.EditProcess), KeepsDraft]
    public Task<IActionResult> Create(int processNumber, CancellationToken ct) => FormAsync(processNumber, null, ct);

    [HttpPost("nytt"), May(Permission.EditProcess), KeepsDraft]
    public Task<IActionResult> Create(int processNumber, WhatIfForm form, CancellationToken ct) => SaveAsync(processNumber, null, form, ct);

    [HttpGet("{number:int}/andra"), May(Permission.EditProcess), KeepsDraft]
    public Task<IActionResult> Edit(int processNumber, int number, CancellationToken ct) => FormAsync(processNumber, number, ct);

    [HttpPost("{number:int}/andra"), May(Permission.EditProcess), KeepsDraft]
    public Task<IActionResult> Edit(int processNumber, int number, WhatIfForm form, CancellationToken ct) => SaveAsync(processNumber, number, form, ct);

    [HttpGet("{number:int}/genomfor"), May(Permission.EditProcess)]
    public async Task<IActionResult> CarryOut(int processNumber, int number, CancellationToken ct) =>
        await CarryOutPageAsync(processNumber, number, ct) is { } page ? View(CarryOutView, new CarryOutForm { Version = page.Version, Page = page }) : NotFound();

    [HttpPost("{number:int}/genomfor"), May(Permission.EditProcess)]
    public async Task<IActionResult> CarryOut(int processNumber, int number, CarryOutForm form, CancellationToken ct)
    {
        if (await CarryOutPageAsync(processNumber, number, ct) is not { } page)
        {
            return NotFound();
        }

        form.Page = page;

        if (!ModelState.IsValid)
        {
            return this.Invalid(CarryOutView, form);
        }

        return page.Effects.Preview.Change.IsEmpty || page.Effects.Preview.Digest != form.Seen ? this.Overtaken(CarryOutView, form) : await desk.DoAsync(
            this,
            new Replan(page.Plan.Process.Id, form.Version, page.Effects.Preview.Change.Steps, form.Because!)
            {
                WhatIfPlanId = page.Plan.Plan.Id,
            },
            done: () => Done(texts["CarriedOut", page.Plan.Plan.Name], processNumber),
            again: _ => Task.FromResult<IActionResult>(View(CarryOutView, form)),
            ct);
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
            new WithdrawWhatIfPlan(page.Process.Id, page.Plan.Id, form.Version, form.Because!),
            done: () => Done(withdrawn["Done", page.Plan.Name], processNumber),
            again: _ => Task.FromResult<IActionResult>(View(WithdrawalView, form)),
            ct);
    }

    private async Task<IActionResult> FormAsync(int processNumber, int? number, CancellationToken ct)
    {
        if (await FormPageAsync(processNumber, number, ct) is not { } page)
        {
            return NotFound();
        }

        return View(EditView, await draft.TypedAsync<WhatIfForm>(this) is { } typed ? typed with { Page = page } : WhatIfForm.Of(page));
    }

    private async Task<IActionResult> SaveAsync(int processNumber, int? number, WhatIfForm form, CancellationToken ct)
    {
        if (await FormPageAsync(processNumber, number, ct) is not { } page)
        {
            return NotFound();
        }

        form.Page = page;

        if (form.ConflictChoice is Conflicts.Theirs)
        {
            return RedirectToAction(nameof(Edit), new { processNumber, number });
        }

        if (form.ConflictChoice is Conflicts.Both && page.Stored is { } stored)
        {
            return this.Joined(EditView, form with { Version = stored.Version, Name = Conflicts.Join(stored.Name, form.Name, " / "), Note = Conflicts.Join(stored.Note, form.Note, "\n") });
        }

        if (!ModelState.IsValid)
        {
            return this.Invalid(EditView, form);
        }

        if (form.Draft() is { Steps.Count: 0, Meetings.Count: 0 })
        {
            ModelState.AddModelError(nameof(form.Name), texts["Nothing.Changed"]);
            return this.Invalid(EditView, form);
        }

        return await desk.DoAsync(
            this,
            // a new one rests on nothing that someone else could have changed
            new SaveWhatIfPlan(page.Process.Id, page.Stored?.Id, page.Stored is null ? 0 : form.Version, form.Draft()),
            done: () => Done(texts["Kept", form.Name!], processNumber),
            again: async result => View(EditView, result.Outcome is WorkflowOutcome.Conflict && page.Stored is { } now ? await InConflictAsync(form, now, ct) : form),
            ct);
    }

    private async Task<WhatIfForm> InConflictAsync(WhatIfForm form, WhatIfRow stored, CancellationToken ct)
    {
        var theirs = WhatIfForm.Of(form.Page!);

        return form with
        {
            Version = stored.Version,
            Conflict = new ConflictModel(await queries.LastWriterAsync(stored.Id, ct) ?? texts["Someone"], stored.Name, form.Text(NameOf), theirs.Text(NameOf)),
        };

        static string NameOf(Domain.Rules.StepFacts step) => Language.Choose(step.TitleSv, step.TitleEn);
    }

    private RedirectToActionResult Done(string text, int processNumber)
    {
        TempData.SetFlash(text);
        return RedirectToAction(nameof(Index), new { processNumber });
    }

    private static WithdrawalPage About(WhatIfPage page) => new(page.Process, MenuItem.Timetable, page.Plan.Name, page.Plan.Version, page.Address);

    private async Task<WhatIfPage?> FindAsync(int processNumber, int number, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process ? await queries.WhatIfAsync(process, number, ct) : null;

    private async Task<WhatIfFormPage?> FormPageAsync(int processNumber, int? number, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process ? await queries.FormAsync(process, number, ct) : null;

    private async Task<CarryOutPage?> CarryOutPageAsync(int processNumber, int number, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process ? await queries.CarryOutAsync(process, number, ct) : null;
}
