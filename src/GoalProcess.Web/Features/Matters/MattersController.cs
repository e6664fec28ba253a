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

namespace GoalProcess.Web.Features.Matters;

/// <summary>The matters of a process, and each with its decision chain.</summary>
[Route("processer/{processNumber:int}")]
public sealed class MattersController(
    MatterQueries queries, ProcessFinder processes, ActDesk desk, IStringLocalizer<MatterTexts> texts) : Controller
{
    [HttpGet("arenden"), May(Permission.Read)]
    public async Task<IActionResult> Index(int processNumber, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process ? View(await queries.ListAsync(process, ct)) : NotFound();

    [HttpGet("arenden/{number:int}"), May(Permission.Read)]
    public async Task<IActionResult> Show(int processNumber, int number, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process && await queries.PageAsync(process, number, ct) is { } page ? View(page) : NotFound();

    [HttpGet("arenden/nytt"), May(Permission.EditProcess)]
    public async Task<IActionResult> New(int processNumber, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process ? View(MatterForm.Usual(process, await queries.BodiesAsync(ct))) : NotFound();

    [HttpPost("arenden/nytt"), May(Permission.EditProcess)]
    public async Task<IActionResult> New(int processNumber, MatterForm form, CancellationToken ct)
    {
        if (await processes.FindAsync(processNumber, ct) is not { } process)
        {
            return NotFound();
        }

        (form.Process, form.Bodies) = (process, await queries.BodiesAsync(ct));
        form.Padded();

        return !ModelState.IsValid
            ? this.Invalid(nameof(New), form)
            : await desk.DoAsync(
                this, new OpenMatter(process.Id, form.Title!, form.DiaryNumber, form.Subject!.Value, form.Kind!.Value, form.Chain),
                () => Done("Opened", nameof(Index), processNumber, null), _ => Task.FromResult<IActionResult>(View(nameof(New), form)), ct);
    }

    [HttpGet("arenden/{number:int}/andra"), May(Permission.EditProcess)]
    public async Task<IActionResult> Edit(int processNumber, int number, CancellationToken ct) =>
        await StoredAsync(processNumber, number, ct) is { } stored ? View(stored) : NotFound();

    [HttpPost("arenden/{number:int}/andra"), May(Permission.EditProcess)]
    public async Task<IActionResult> Edit(int processNumber, int number, MatterNamesForm form, CancellationToken ct)
    {
        if (await StoredAsync(processNumber, number, ct) is not { } stored)
        {
            return NotFound();
        }

        (form.Process, form.Matter) = (stored.Process, stored.Matter);

        return form.ConflictChoice switch
        {
            Conflicts.Theirs => RedirectToAction(nameof(Edit), new { processNumber, number }),
            Conflicts.Both => this.Joined(nameof(Edit), form.JoinedWith(form.Matter!)),
            _ when !ModelState.IsValid => this.Invalid(nameof(Edit), form),
            _ => await SaveAsync(form, ct),
        };
    }

    [HttpPost("arenden/{number:int}/tillfalle"), May(Permission.EditProcess)]
    public async Task<IActionResult> Opportunity(
        int processNumber, int number, [Bind(Prefix = nameof(MatterPage.Opportunity))] OpportunityForm opportunity, CancellationToken ct)
    {
        if (await processes.FindAsync(processNumber, ct) is not { } process || await queries.PageAsync(process, number, ct) is not { } found)
        {
            return NotFound();
        }

        var page = found with { Opportunity = opportunity };

        return !ModelState.IsValid
            ? this.Invalid(nameof(Show), page)
            : await desk.DoAsync(
                this, new GiveOpportunity(process.Id, page.Matter.Id, opportunity.Version, opportunity.GivenOn!.Value, opportunity.Until!.Value),
                () => Done("Opportunity.Saved", nameof(Show), processNumber, number), _ => Task.FromResult<IActionResult>(View(nameof(Show), page)), ct);
    }

    [HttpGet("avvikelser"), May(Permission.Read)]
    public async Task<IActionResult> Deviations(int processNumber, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process ? View(await queries.DeviationsAsync(process, ct)) : NotFound();

    private Task<IActionResult> SaveAsync(MatterNamesForm form, CancellationToken ct) => desk.DoAsync(
        this,
        new EditMatter(form.Process!.Id, form.Matter!.Id, form.Version, form.Title!, form.DiaryNumber),
        () => Done("Edit.Saved", nameof(Show), form.Process.Number, form.Matter.Number),
        async result => View(nameof(Edit), result.Outcome is WorkflowOutcome.Conflict ? await InConflictAsync(form, ct) : form),
        ct);

    private async Task<MatterNamesForm> InConflictAsync(MatterNamesForm form, CancellationToken ct) => form with
    {
        Version = form.Matter!.Version,
        Conflict = new ConflictModel(
            await queries.LastWriterAsync(form.Matter, ct) ?? texts["Someone"], form.Matter.Title,
            $"{form.Title}\n{form.DiaryNumber}", $"{form.Matter.Title}\n{form.Matter.DiaryNumber}"),
    };

    private async Task<MatterNamesForm?> StoredAsync(int processNumber, int number, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process && await queries.NamesAsync(process, number, ct) is { } matter
            ? new MatterNamesForm { Version = matter.Version, Title = matter.Title, DiaryNumber = matter.DiaryNumber, Process = process, Matter = matter }
            : null;

    private RedirectToActionResult Done(string text, string action, int processNumber, int? number)
    {
        TempData.SetFlash(texts[text]);
        return RedirectToAction(action, new { processNumber, number });
    }
}
