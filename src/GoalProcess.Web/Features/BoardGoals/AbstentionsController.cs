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

namespace GoalProcess.Web.Features.BoardGoals;

/// <summary>A board or company says why it sets no goal of its own, or takes that back.</summary>
[Route("processer/{processNumber:int}/namndmal/{bodyCode}/avstar"), May(Permission.AnswerForBoard)]
public sealed class AbstentionsController(
    BoardGoalQueries queries, ProcessFinder processes, BodyFinder bodies, ActDesk desk, CurrentDraft draft, IStringLocalizer<BoardGoalTexts> texts) : Controller
{
    private const string Page = "/Features/BoardGoals/Abstention.cshtml";

    [HttpGet(""), KeepsDraft]
    public async Task<IActionResult> Edit(int processNumber, string bodyCode, CancellationToken ct) =>
        await FindAsync(processNumber, bodyCode, ct) is { } form
            ? View(Page, await draft.TypedAsync<AbstentionForm>(this) is { } typed ? typed with { Process = form.Process, Body = form.Body, Stored = form.Stored } : form)
            : NotFound();

    [HttpPost(""), KeepsDraft]
    public async Task<IActionResult> Edit(int processNumber, string bodyCode, AbstentionForm form, CancellationToken ct)
    {
        if (await FindAsync(processNumber, bodyCode, ct) is not { } stored)
        {
            return NotFound();
        }

        (form.Process, form.Body, form.Stored) = (stored.Process, stored.Body, stored.Stored);

        if (string.IsNullOrWhiteSpace(form.Because) && form.Stored is not { Because.Length: > 0 })
        {
            ModelState.AddModelError(nameof(form.Because), texts["Because.Missing"]);
        }

        return form.ConflictChoice switch
        {
            Conflicts.Theirs => RedirectToAction(nameof(Edit), new { processNumber, bodyCode }),
            Conflicts.Both => this.Joined(Page, form with { Version = form.Stored?.Version ?? 0, Because = Conflicts.Join(form.Stored?.Because, form.Because) }),
            _ when !ModelState.IsValid => this.Invalid(Page, form),
            _ => await desk.DoAsync(
                this,
                new AbstainFromBoardGoal(form.Process!.Id, form.Body!.Id, form.Version, form.Because),
                done: () => Done(form),
                again: async result => View(Page, result.Outcome is WorkflowOutcome.Conflict ? await InConflictAsync(form, ct) : form),
                ct),
        };
    }

    private async Task<AbstentionForm> InConflictAsync(AbstentionForm form, CancellationToken ct) => form.Stored is not { } stored ? form : form with
    {
        Version = stored.Version,
        Conflict = new ConflictModel(await queries.LastWriterAsync(stored.Id, ct) ?? texts["Someone"], texts["Because.Label"], form.Because ?? "", stored.Because),
    };

    private RedirectToActionResult Done(AbstentionForm form)
    {
        TempData.SetFlash(texts[string.IsNullOrWhiteSpace(form.Because) ? "Because.TakenBack" : "Because.Saved", form.Body!.Name]);
        return RedirectToAction(nameof(BoardGoalsController.Index), "BoardGoals", new { processNumber = form.Process!.Number });
    }

    // where nothing has been said there is no version to have seen
    private async Task<AbstentionForm?> FindAsync(int processNumber, string bodyCode, CancellationToken ct)
    {
        if (await processes.FindAsync(processNumber, ct) is not { } process || await bodies.FindAsync(bodyCode, ct) is not { } body || !body.SetsGoals())
        {
            return null;
        }

        var stored = await queries.AbstentionAsync(process, body, ct);
        return new AbstentionForm { Version = stored?.Version ?? 0, Because = stored?.Because, Process = process, Body = body, Stored = stored };
    }
}
