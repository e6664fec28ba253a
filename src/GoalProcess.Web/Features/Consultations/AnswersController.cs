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

/// <summary>One body's answer to a consultation: written by its representative or registered by an official.</summary>
[Route("processer/{processNumber:int}/remisser/{number:int}/svar/{bodyCode}")]
public sealed class AnswersController(
    ConsultationQueries queries, ProcessFinder processes, ActDesk desk, CurrentDraft draft, IStringLocalizer<ConsultationTexts> texts) : Controller
{
    private const string Page = "/Features/Consultations/Answer.cshtml";

    [HttpGet(""), May(Permission.Read), KeepsDraft]
    public async Task<IActionResult> Answer(int processNumber, int number, string bodyCode, CancellationToken ct) =>
        await FindAsync(processNumber, number, bodyCode, ct) is { } page ? View(Page, await BegunAsync(page) ?? AnswerForm.Of(page)) : NotFound();

    [HttpPost(""), May(Permission.AnswerForBoard), KeepsDraft]
    public async Task<IActionResult> Answer(int processNumber, int number, string bodyCode, AnswerForm form, CancellationToken ct)
    {
        if (await FindAsync(processNumber, number, bodyCode, ct) is not { } page)
        {
            return NotFound();
        }

        form.Page = page;

        if (form.Drafts() is not { } goals)
        {
            return NotFound();
        }

        if (form.ReceivedOn < page.Consultation.DispatchedOn)
        {
            ModelState.AddModelError(nameof(form.ReceivedOn), texts["ReceivedOn.Early", page.Consultation.DispatchedOn.Value.Written()]);
        }

        return form.ConflictChoice switch
        {
            Conflicts.Theirs => RedirectToAction(nameof(Answer), new { processNumber, number, bodyCode }),
            Conflicts.Both => this.Joined(Page, form.JoinedWith(page)),
            _ when !ModelState.IsValid => this.Invalid(Page, form),
            _ => await desk.DoAsync(
                this,
                new AnswerConsultation(
                    page.Consultation.Process.Id, page.Response.BodyId, page.Response.Id, form.Version, form.ReceivedOn!.Value, form.Answer!, goals),
                done: () => Done("Answered", page),
                again: async result => View(Page, result.Outcome is WorkflowOutcome.Conflict ? await InConflictAsync(form, page, ct) : form),
                ct),
        };
    }

    [HttpPost("uteblivet"), May(Permission.EditProcess)]
    public async Task<IActionResult> NotReceived(
        int processNumber, int number, string bodyCode, [Bind(Prefix = nameof(AnswerForm.NotReceived))] NotReceivedForm notReceived, CancellationToken ct)
    {
        if (await FindAsync(processNumber, number, bodyCode, ct) is not { } page)
        {
            return NotFound();
        }

        var form = AnswerForm.Of(page) with { NotReceived = notReceived, IsNotReceivedSent = true };

        return !ModelState.IsValid
            ? this.Invalid(Page, form)
            : await desk.DoAsync(
                this,
                new MarkResponseNotReceived(page.Consultation.Process.Id, page.Response.BodyId, page.Response.Id, notReceived.Version, notReceived.Because!),
                () => Done("NotReceived.Saved", page), _ => Task.FromResult<IActionResult>(View(Page, form)), ct);
    }

    // a draft about goals that were not sent out is no answer to this
    private async Task<AnswerForm?> BegunAsync(AnswerPage page)
    {
        if (await draft.TypedAsync<AnswerForm>(this) is not { } typed)
        {
            return null;
        }

        var form = typed with { Page = page };

        if (form.Drafts() is not null)
        {
            return form;
        }

        ModelState.Clear();
        return null;
    }

    private async Task<AnswerForm> InConflictAsync(AnswerForm form, AnswerPage stored, CancellationToken ct) => form with
    {
        Version = stored.Response.Version,
        Conflict = new ConflictModel(
            await queries.LastWriterAsync(stored.Response.Id, ct) ?? texts["Someone"], texts["Answer.Label"], form.Answer ?? "", stored.Response.Answer),
    };

    private RedirectToActionResult Done(string text, AnswerPage page)
    {
        TempData.SetFlash(texts[text, page.Response.Body]);
        return RedirectToAction(
            nameof(ConsultationsController.Show), "Consultations", new { processNumber = page.Consultation.Process.Number, number = page.Consultation.Number });
    }

    private async Task<AnswerPage?> FindAsync(int processNumber, int number, string bodyCode, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process && await queries.FindAsync(process, number, ct) is { } consultation
            ? await queries.AnswerAsync(consultation, bodyCode, ct)
            : null;
}
