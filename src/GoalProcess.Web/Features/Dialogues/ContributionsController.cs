using System.Globalization;
using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Dialogue;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Accounts;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Authorisation;
using GoalProcess.Web.Infrastructure.Drafts;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Texts;
using GoalProcess.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Dialogues;

/// <summary>What residents have said in the dialogues of a process, and where it was sorted.</summary>
[Route("processer/{processNumber:int}/forslag")]
public sealed class ContributionsController(
    ContributionQueries queries, ProcessFinder processes, ContributionIntake intake, ActDesk desk, CurrentActor actor, CurrentDraft draft,
    IStringLocalizer<DialogueTexts> texts) : Controller
{
    // the views live in the room, which is called by the dialogues
    private const string List = "/Features/Dialogues/Contributions.cshtml";
    private const string One = "/Features/Dialogues/Contribution.cshtml";
    private const string New = "/Features/Dialogues/Receive.cshtml";

    [HttpGet(""), May(Permission.Read)]
    public async Task<IActionResult> Index(int processNumber, ContributionFilter filter, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process ? View(List, await queries.ListAsync(process, filter, ct)) : NotFound();

    [HttpGet("{number:int}"), May(Permission.Read)]
    public async Task<IActionResult> Show(int processNumber, int number, CancellationToken ct) =>
        await FindAsync(processNumber, number, ct) is { } page ? View(One, page with { Coding = CodingForm.Of(page) }) : NotFound();

    [HttpPost("{number:int}/kodning"), May(Permission.EditProcess)]
    public async Task<IActionResult> Code(
        int processNumber, int number, [Bind(Prefix = nameof(ContributionPage.Coding))] CodingForm form, CancellationToken ct)
    {
        if (await FindAsync(processNumber, number, ct) is not { } found)
        {
            return NotFound();
        }

        var page = found with { Coding = form };
        return ModelState.IsValid ? await SaveAsync(page, ct) : this.Invalid(One, page);
    }

    [HttpGet("ny"), May(Permission.EditProcess), KeepsDraft]
    public async Task<IActionResult> Create(int processNumber, CancellationToken ct)
    {
        if (await processes.FindAsync(processNumber, ct) is not { } process)
        {
            return NotFound();
        }

        var dialogues = await queries.DialoguesAsync(process, ct);
        var form = await draft.TypedAsync<ContributionForm>(this) ?? new ContributionForm
        {
            DialogueNumber = dialogues is [var only] ? int.Parse(only.Value, CultureInfo.InvariantCulture) : null,
            ReceivedOn = await queries.TodayAsync(ct),
        };
        (form.Process, form.Dialogues) = (process, dialogues);
        return View(New, form);
    }

    [HttpPost("ny"), May(Permission.EditProcess), KeepsDraft]
    public async Task<IActionResult> Create(int processNumber, ContributionForm form, CancellationToken ct)
    {
        if (await processes.FindAsync(processNumber, ct) is not { } process)
        {
            return NotFound();
        }

        (form.Process, form.Dialogues) = (process, await queries.DialoguesAsync(process, ct));
        return ModelState.IsValid ? await ReceiveAsync(form, process, ct) : this.Invalid(New, form);
    }

    private async Task<IActionResult> ReceiveAsync(ContributionForm form, ProcessPlace process, CancellationToken ct)
    {
        if (await queries.DialogueIdAsync(process, form.DialogueNumber!.Value, ct) is not { } dialogueId)
        {
            return NotFound();
        }

        var draft = new ContributionDraft(form.ReceivedOn!.Value, form.Channel!.Value, form.Group, null, form.Words!);
        var (outcome, numbers) = await intake.ReceiveAsync(process.Id, dialogueId, [draft], actor.Value, ct);

        switch (outcome)
        {
            case WorkflowOutcome.Done:
                TempData.SetFlash(texts["Received", numbers[0]]);
                return RedirectToAction(nameof(Show), new { processNumber = process.Number, number = numbers[0] });
            case WorkflowOutcome.Forbidden:
                return Forbid();
            default:
                return NotFound();
        }
    }

    private async Task<IActionResult> SaveAsync(ContributionPage page, CancellationToken ct)
    {
        var form = page.Coding;
        var area = page.Choices.Areas.FirstOrDefault(each => each.Number == form.AreaNumber);

        if ((area is null && form.AreaNumber is not null) || page.Choices.KeysOf(form.KeywordNumbers) is not { } keywords)
        {
            return NotFound();
        }

        var isDone = false;
        var answer = await desk.DoAsync(
            this,
            new CodeContribution(
                page.Process.Id, page.Id, form.Version, form.Heap!.Value, area?.Id, keywords, form.NewKeyword, form.HandedTo, form.Note),
            () =>
            {
                isDone = true;
                TempData.SetFlash(texts["Coded", page.Number]);
                return RedirectToAction(nameof(Show), new { processNumber = page.Process.Number, number = page.Number });
            },
            _ => Task.FromResult<IActionResult>(View(One, page)),
            ct);

        return isDone && form.ThenNext ? await NextAsync(page, ct) : answer;
    }

    private async Task<IActionResult> NextAsync(ContributionPage page, CancellationToken ct)
    {
        var processNumber = page.Process.Number;

        if (await queries.NextUncodedAsync(page.Process, page.Number, ct) is { } next)
        {
            return RedirectToAction(nameof(Show), new { processNumber, number = next });
        }

        TempData.SetFlash(texts["AllCoded", page.Number]);
        return RedirectToAction(nameof(Index), new { processNumber });
    }

    private async Task<ContributionPage?> FindAsync(int processNumber, int number, CancellationToken ct)
    {
        if (await processes.FindAsync(processNumber, ct) is not { } process || await queries.FindAsync(process, number, ct) is not { } page)
        {
            return null;
        }

        return actor.Value.May(Permission.EditProcess, process.Id) ? await queries.WithChoicesAsync(page, ct) : page;
    }
}
