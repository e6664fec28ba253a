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

namespace GoalProcess.Web.Features.Dialogues;

/// <summary>The citizen dialogues of a process: planned, opened, closed, summarised and answered.</summary>
[Route("processer/{processNumber:int}/dialog")]
public sealed class DialoguesController(
    DialogueQueries queries, ProcessFinder processes, ActDesk desk, CurrentDraft draft, IStringLocalizer<DialogueTexts> texts) : Controller
{
    [HttpGet(""), May(Permission.Read)]
    public async Task<IActionResult> Index(int processNumber, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process ? View(await queries.AllAsync(process, ct)) : NotFound();

    [HttpGet("{number:int}"), May(Permission.Read)]
    public async Task<IActionResult> Show(int processNumber, int number, CancellationToken ct) =>
        await PageAsync(processNumber, number, ct) is { } page ? View(page) : NotFound();

    [HttpGet("ny"), May(Permission.EditProcess), KeepsDraft]
    public async Task<IActionResult> Create(int processNumber, CancellationToken ct)
    {
        if (await processes.FindAsync(processNumber, ct) is not { } process)
        {
            return NotFound();
        }

        var steps = await queries.FreeStepsAsync(process, ct);
        var form = await draft.TypedAsync<DialogueForm>(this) ?? new DialogueForm { StepNumber = steps is [var only] ? only.Number : null };
        (form.Process, form.Steps) = (process, steps);
        return View("Edit", form.Padded());
    }

    [HttpPost("ny"), May(Permission.EditProcess), KeepsDraft]
    public async Task<IActionResult> Create(int processNumber, DialogueForm form, CancellationToken ct)
    {
        if (await processes.FindAsync(processNumber, ct) is not { } process)
        {
            return NotFound();
        }

        (form.Process, form.Steps) = (process, await queries.FreeStepsAsync(process, ct));
        form.Padded();

        return ModelState.IsValid ? await AddAsync(form, process, ct) : this.Invalid("Edit", form);
    }

    [HttpGet("{number:int}/andra"), May(Permission.EditProcess), KeepsDraft]
    public async Task<IActionResult> Edit(int processNumber, int number, CancellationToken ct)
    {
        if (await FindAsync(processNumber, number, ct) is not { } dialogue)
        {
            return NotFound();
        }

        var form = await draft.TypedAsync<DialogueForm>(this) ?? DialogueForm.Of(dialogue);
        (form.Process, form.Dialogue) = (dialogue.Process, dialogue);
        return View(form.Padded());
    }

    [HttpPost("{number:int}/andra"), May(Permission.EditProcess), KeepsDraft]
    public async Task<IActionResult> Edit(int processNumber, int number, DialogueForm form, CancellationToken ct)
    {
        if (await FindAsync(processNumber, number, ct) is not { } dialogue)
        {
            return NotFound();
        }

        (form.Process, form.Dialogue) = (dialogue.Process, dialogue);
        form.Padded();

        return form.ConflictChoice switch
        {
            Conflicts.Theirs => RedirectToAction(nameof(Edit), new { processNumber, number }),
            Conflicts.Both => this.Joined(nameof(Edit), form.JoinedWith(dialogue)),
            _ when !ModelState.IsValid => this.Invalid(nameof(Edit), form),
            _ => await desk.DoAsync(
                this,
                new EditDialogue(dialogue.Process.Id, dialogue.Id, form.Version, form.Draft),
                () => Done("Saved", processNumber, number),
                async result => View(nameof(Edit), result.Outcome is WorkflowOutcome.Conflict ? await InConflictAsync(form, dialogue, ct) : form),
                ct),
        };
    }

    [HttpPost("{number:int}/oppna"), May(Permission.EditProcess)]
    public Task<IActionResult> Open(int processNumber, int number, [Bind(Prefix = nameof(DialoguePage.Open))] OpenForm form, CancellationToken ct) =>
        StageAsync(
            processNumber, number, page => page with { Open = form },
            page => new OpenDialogue(page.Process.Id, page.Id, form.Version) { SetAsides = form.SetAsides }, "Opened", ct);

    [HttpPost("{number:int}/stang"), May(Permission.EditProcess)]
    public Task<IActionResult> Close(int processNumber, int number, [Bind(Prefix = nameof(DialoguePage.Close))] CloseForm form, CancellationToken ct) =>
        StageAsync(
            processNumber, number, page => page with { Close = form },
            page => new CloseDialogue(page.Process.Id, page.Id, form.Version, form.On!.Value), "Closed", ct);

    [HttpPost("{number:int}/aterkoppling"), May(Permission.EditProcess)]
    public Task<IActionResult> Tell(int processNumber, int number, [Bind(Prefix = nameof(DialoguePage.Told))] FeedbackForm form, CancellationToken ct) =>
        StageAsync(
            processNumber, number, page => page with { Told = form },
            page => new GiveFeedback(page.Process.Id, page.Id, form.Version, form.On!.Value, form.Text!), "Told.Saved", ct);

    [HttpGet("{number:int}/sammanstallning"), May(Permission.EditProcess), KeepsDraft]
    public async Task<IActionResult> Summary(int processNumber, int number, CancellationToken ct)
    {
        if (await FindAsync(processNumber, number, ct) is not { } dialogue)
        {
            return NotFound();
        }

        var form = await draft.TypedAsync<SummaryForm>(this) ?? SummaryForm.Of(dialogue);
        form.Dialogue = dialogue;
        return View(form);
    }

    [HttpPost("{number:int}/sammanstallning"), May(Permission.EditProcess), KeepsDraft]
    public async Task<IActionResult> Summary(int processNumber, int number, SummaryForm form, CancellationToken ct)
    {
        if (await FindAsync(processNumber, number, ct) is not { } dialogue)
        {
            return NotFound();
        }

        form.Dialogue = dialogue;

        return form.ConflictChoice switch
        {
            Conflicts.Theirs => RedirectToAction(nameof(Summary), new { processNumber, number }),
            Conflicts.Both => this.Joined(nameof(Summary), form.JoinedWith(dialogue)),
            _ when !ModelState.IsValid => this.Invalid(nameof(Summary), form),
            _ => await desk.DoAsync(
                this,
                new SummariseDialogue(dialogue.Process.Id, dialogue.Id, form.Version, form.Meaning, form.Programme),
                () => Done("Summary.Saved", processNumber, number),
                async result => View(nameof(Summary), result.Outcome is WorkflowOutcome.Conflict ? await InConflictAsync(form, dialogue, ct) : form),
                ct),
        };
    }

    /// <summary>An act from one of the forms on the dialogue's own page.</summary>
    private async Task<IActionResult> StageAsync<TAct>(
        int processNumber, int number, Func<DialoguePage, DialoguePage> typed, Func<DialoguePage, TAct> act, string done, CancellationToken ct)
        where TAct : class, IAct<TAct>
    {
        if (await PageAsync(processNumber, number, ct) is not { } found)
        {
            return NotFound();
        }

        var page = typed(found);
        return !ModelState.IsValid
            ? this.Invalid(nameof(Show), page)
            : await desk.DoAsync(this, act(page), () => Done(done, processNumber, number), _ => Task.FromResult<IActionResult>(View(nameof(Show), page)), ct);
    }

    private async Task<IActionResult> AddAsync(DialogueForm form, ProcessPlace process, CancellationToken ct)
    {
        var step = form.Steps.FirstOrDefault(each => each.Number == form.StepNumber);

        return step is null && form.StepNumber is not null ? NotFound() : await desk.DoAsync(
            this,
            new AddDialogue(process.Id, step?.Id, form.Draft),
            () =>
            {
                TempData.SetFlash(texts["Added", form.Title!]);
                return RedirectToAction(nameof(Index), new { processNumber = process.Number });
            },
            _ => Task.FromResult<IActionResult>(View("Edit", form)),
            ct);
    }

    private async Task<DialogueForm> InConflictAsync(DialogueForm form, DialoguePage stored, CancellationToken ct) => form with
    {
        Version = stored.Version,
        Conflict = new ConflictModel(await ByAsync(stored, ct), stored.Title, form.Whole, DialogueForm.Of(stored).Whole),
    };

    private async Task<SummaryForm> InConflictAsync(SummaryForm form, DialoguePage stored, CancellationToken ct) => form with
    {
        Version = stored.Version,
        Conflict = new ConflictModel(await ByAsync(stored, ct), stored.Title, form.Whole, SummaryForm.Of(stored).Whole),
    };

    private async Task<string> ByAsync(DialoguePage stored, CancellationToken ct) => await queries.LastWriterAsync(stored, ct) ?? texts["Someone"];

    private RedirectToActionResult Done(string text, int processNumber, int number)
    {
        TempData.SetFlash(texts[text]);
        return RedirectToAction(nameof(Show), new { processNumber, number });
    }

    private async Task<DialoguePage?> FindAsync(int processNumber, int number, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process ? await queries.FindAsync(process, number, ct) : null;

    private async Task<DialoguePage?> PageAsync(int processNumber, int number, CancellationToken ct) =>
        await FindAsync(processNumber, number, ct) is { } dialogue
            ? await queries.WithFiguresAsync(dialogue with { Told = new FeedbackForm { On = dialogue.FeedbackOn, Text = dialogue.Feedback } }, ct)
            : null;
}
