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

namespace GoalProcess.Web.Features.Consultations;

/// <summary>What boards and companies are asked, by when, and what has come.</summary>
[Route("processer/{processNumber:int}/remisser")]
public sealed class ConsultationsController(
    ConsultationQueries queries, ProcessFinder processes, ActDesk desk, CurrentDraft draft, IStringLocalizer<ConsultationTexts> texts) : Controller
{
    [HttpGet(""), May(Permission.Read)]
    public async Task<IActionResult> Index(int processNumber, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process ? View(await queries.ListAsync(process, ct)) : NotFound();

    [HttpGet("{number:int}"), May(Permission.Read)]
    public async Task<IActionResult> Show(int processNumber, int number, CancellationToken ct) =>
        await FindAsync(processNumber, number, ct) is { } page ? View(page) : NotFound();

    [HttpGet("ny"), May(Permission.EditProcess), KeepsDraft]
    public async Task<IActionResult> Create(int processNumber, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process
            ? View("Edit", (await draft.TypedAsync<ConsultationForm>(this) ?? new ConsultationForm()) with { Process = process, Choices = await queries.ChoicesAsync(process, ct) })
            : NotFound();

    [HttpPost("ny"), May(Permission.EditProcess), KeepsDraft]
    public async Task<IActionResult> Create(int processNumber, ConsultationForm form, CancellationToken ct)
    {
        if (await processes.FindAsync(processNumber, ct) is not { } process)
        {
            return NotFound();
        }

        (form.Process, form.Choices) = (process, await queries.ChoicesAsync(process, ct));
        return ModelState.IsValid ? await AddAsync(form, ct) : this.Invalid("Edit", form);
    }

    [HttpGet("{number:int}/andra"), May(Permission.EditProcess), KeepsDraft]
    public async Task<IActionResult> Edit(int processNumber, int number, CancellationToken ct)
    {
        if (await FindAsync(processNumber, number, ct) is not { } stored)
        {
            return NotFound();
        }

        var form = ConsultationForm.Of(stored, await queries.ChoicesAsync(stored.Process, ct));
        return View(await draft.TypedAsync<ConsultationForm>(this) is { } typed
            ? typed with { Process = form.Process, Consultation = form.Consultation, Choices = form.Choices }
            : form);
    }

    [HttpPost("{number:int}/andra"), May(Permission.EditProcess), KeepsDraft]
    public async Task<IActionResult> Edit(int processNumber, int number, ConsultationForm form, CancellationToken ct)
    {
        if (await FindAsync(processNumber, number, ct) is not { } stored)
        {
            return NotFound();
        }

        (form.Process, form.Consultation, form.Choices) = (stored.Process, stored, await queries.ChoicesAsync(stored.Process, ct));

        return form.ConflictChoice switch
        {
            Conflicts.Theirs => RedirectToAction(nameof(Edit), new { processNumber, number }),
            Conflicts.Both => this.Joined(nameof(Edit), form.JoinedWith(stored)),
            _ when !ModelState.IsValid => this.Invalid(nameof(Edit), form),
            _ => await SaveAsync(form, stored, ct),
        };
    }

    [HttpPost("{number:int}/utskick"), May(Permission.EditProcess)]
    public async Task<IActionResult> Dispatch(
        int processNumber, int number, [Bind(Prefix = nameof(ConsultationPage.Dispatch))] DispatchForm dispatch, CancellationToken ct)
    {
        if (await FindAsync(processNumber, number, ct) is not { } found)
        {
            return NotFound();
        }

        var page = found with { Dispatch = dispatch };

        return !ModelState.IsValid
            ? this.Invalid(nameof(Show), page)
            : await desk.DoAsync(
                this, new DispatchConsultation(page.Process.Id, page.Id, dispatch.Version, dispatch.On!.Value),
                () => Done("Dispatched", page), _ => Task.FromResult<IActionResult>(View(nameof(Show), page)), ct);
    }

    [HttpPost("{number:int}/avslut"), May(Permission.EditProcess)]
    public async Task<IActionResult> Close(
        int processNumber, int number, [Bind(Prefix = nameof(ConsultationPage.Closing))] ClosingForm closing, CancellationToken ct)
    {
        if (await FindAsync(processNumber, number, ct) is not { } found)
        {
            return NotFound();
        }

        var page = found with { Closing = closing };

        return !ModelState.IsValid
            ? this.Invalid(nameof(Show), page)
            : await desk.DoAsync(
                this, new CloseConsultation(page.Process.Id, page.Id, closing.Version, closing.On!.Value) { SetAsides = closing.SetAsides },
                () => Done("Closed", page), _ => Task.FromResult<IActionResult>(View(nameof(Show), page)), ct);
    }

    private async Task<IActionResult> AddAsync(ConsultationForm form, CancellationToken ct)
    {
        var step = form.Choices!.Steps.FirstOrDefault(choice => choice.Number == form.StepNumber);

        return (step is null && form.StepNumber is not null) || !AreOffered(form) ? NotFound() : await desk.DoAsync(
            this,
            new AddConsultation(form.Process!.Id, step?.Id, form.Title!, form.Question!, form.AnswerBy!.Value, form.Recipients),
            done: () =>
            {
                TempData.SetFlash(texts["Added", form.Title!]);
                return RedirectToAction(nameof(Index), new { processNumber = form.Process.Number });
            },
            again: _ => Task.FromResult<IActionResult>(View("Edit", form)),
            ct);
    }

    private async Task<IActionResult> SaveAsync(ConsultationForm form, ConsultationPage stored, CancellationToken ct) =>
        !AreOffered(form) ? NotFound() : await desk.DoAsync(
            this,
            new EditConsultation(stored.Process.Id, stored.Id, form.Version, form.Title!, form.Question!, form.AnswerBy!.Value, form.Recipients),
            done: () => Done("Saved", stored),
            again: async result => View("Edit", result.Outcome is WorkflowOutcome.Conflict ? await InConflictAsync(form, stored, ct) : form),
            ct);

    private async Task<ConsultationForm> InConflictAsync(ConsultationForm form, ConsultationPage stored, CancellationToken ct) => form with
    {
        Version = stored.Version,
        Conflict = new ConflictModel(
            await queries.LastWriterAsync(stored.Id, ct) ?? texts["Someone"], stored.Title,
            $"{form.Title}\n{form.Question}\n{form.AnswerBy?.Written()}", $"{stored.Title}\n{stored.Question}\n{stored.AnswerBy.Written()}"),
    };

    // boards and companies only
    private static bool AreOffered(ConsultationForm form) => form.Recipients.TrueForAll(id => form.Choices!.Bodies.Any(body => body.Id == id));

    private RedirectToActionResult Done(string text, ConsultationPage page)
    {
        TempData.SetFlash(texts[text]);
        return RedirectToAction(nameof(Show), new { processNumber = page.Process.Number, number = page.Number });
    }

    private async Task<ConsultationPage?> FindAsync(int processNumber, int number, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process ? await queries.FindAsync(process, number, ct) : null;
}
