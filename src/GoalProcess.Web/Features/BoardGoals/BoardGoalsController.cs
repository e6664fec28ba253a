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

/// <summary>What boards and companies set themselves under the overall goals. Where something is written the address says whose it is.</summary>
[Route("processer/{processNumber:int}/namndmal")]
public sealed class BoardGoalsController(
    BoardGoalQueries queries, ProcessFinder processes, BodyFinder bodies, ActDesk desk, CurrentDraft draft, IStringLocalizer<BoardGoalTexts> texts) : Controller
{
    [HttpGet(""), May(Permission.Read)]
    public async Task<IActionResult> Index(int processNumber, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process ? View(await queries.ListAsync(process, ct)) : NotFound();

    [HttpGet("{number:int}"), May(Permission.Read)]
    public async Task<IActionResult> Show(int processNumber, int number, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process && await queries.FindAsync(process, number, ct) is { } page ? View(page) : NotFound();

    [HttpGet("{bodyCode}/nytt"), May(Permission.AnswerForBoard), KeepsDraft]
    public async Task<IActionResult> Create(int processNumber, string bodyCode, CancellationToken ct)
    {
        if (await NewAsync(processNumber, bodyCode, ct) is not { } form)
        {
            return NotFound();
        }

        return View("Edit", await draft.TypedAsync<BoardGoalForm>(this) is { } typed ? AsStored(typed, form) : form);
    }

    [HttpPost("{bodyCode}/nytt"), May(Permission.AnswerForBoard), KeepsDraft]
    public async Task<IActionResult> Create(int processNumber, string bodyCode, BoardGoalForm form, CancellationToken ct)
    {
        if (await NewAsync(processNumber, bodyCode, ct) is not { } empty)
        {
            return NotFound();
        }

        form = AsStored(form, empty);
        return ModelState.IsValid ? await AddAsync(form, ct) : this.Invalid("Edit", form);
    }

    [HttpGet("{bodyCode}/{number:int}/andra"), May(Permission.AnswerForBoard), KeepsDraft]
    public async Task<IActionResult> Edit(int processNumber, string bodyCode, int number, CancellationToken ct)
    {
        if (await StoredAsync(processNumber, bodyCode, number, ct) is not { } stored)
        {
            return NotFound();
        }

        return View(await draft.TypedAsync<BoardGoalForm>(this) is { } typed ? AsStored(typed, stored) : stored);
    }

    [HttpPost("{bodyCode}/{number:int}/andra"), May(Permission.AnswerForBoard), KeepsDraft]
    public async Task<IActionResult> Edit(int processNumber, string bodyCode, int number, BoardGoalForm form, CancellationToken ct)
    {
        if (await StoredAsync(processNumber, bodyCode, number, ct) is not { } stored)
        {
            return NotFound();
        }

        form = AsStored(form, stored);

        return form.ConflictChoice switch
        {
            Conflicts.Theirs => RedirectToAction(nameof(Edit), new { processNumber, bodyCode, number }),
            Conflicts.Both => this.Joined(nameof(Edit), form.JoinedWithStored()),
            _ when !ModelState.IsValid => this.Invalid(nameof(Edit), form),
            _ => await SaveAsync(form, form.Stored!, ct),
        };
    }

    private async Task<IActionResult> AddAsync(BoardGoalForm form, CancellationToken ct) =>
        form.Draft() is not { } goal ? NotFound() : await desk.DoAsync(
            this,
            new AddBoardGoal(form.Process!.Id, form.Body!.Id, goal),
            done: () =>
            {
                TempData.SetFlash(texts["Added", form.Body.Name]);
                return RedirectToAction(nameof(Index), new { processNumber = form.Process.Number });
            },
            again: _ => Task.FromResult<IActionResult>(View("Edit", form)),
            ct);

    private async Task<IActionResult> SaveAsync(BoardGoalForm form, BoardGoalPage stored, CancellationToken ct) =>
        form.Draft() is not { } goal ? NotFound() : await desk.DoAsync(
            this,
            new EditBoardGoal(stored.Process.Id, form.Body!.Id, stored.Goal.Id, form.Version, goal),
            done: () =>
            {
                TempData.SetFlash(texts["Saved"]);
                return RedirectToAction(nameof(Show), new { processNumber = stored.Process.Number, number = stored.Goal.Number });
            },
            again: async result => View(nameof(Edit), result.Outcome is WorkflowOutcome.Conflict ? await InConflictAsync(form, stored, ct) : form),
            ct);

    private async Task<BoardGoalForm> InConflictAsync(BoardGoalForm form, BoardGoalPage stored, CancellationToken ct) => form with
    {
        Version = stored.Goal.Version,
        Conflict = new ConflictModel(
            await queries.LastWriterAsync(stored.Goal.Id, ct) ?? texts["Someone"], texts["Wording.Label"],
            $"{form.Wording}\n{form.TargetGroup}\n{form.Effect}", $"{stored.Goal.Wording}\n{stored.Goal.TargetGroup}\n{stored.Goal.Effect}"),
    };

    private static BoardGoalForm AsStored(BoardGoalForm form, BoardGoalForm stored) =>
        form with { Process = stored.Process, Body = stored.Body, Stored = stored.Stored, Choices = stored.Choices };

    private async Task<BoardGoalForm?> NewAsync(int processNumber, string bodyCode, CancellationToken ct)
    {
        if (await processes.FindAsync(processNumber, ct) is not { } process || await bodies.FindAsync(bodyCode, ct) is not { } body || !body.SetsGoals())
        {
            return null;
        }

        var choices = await queries.ChoicesAsync(process, ct);
        return new BoardGoalForm { Year = choices.NextYear, Process = process, Body = body, Choices = choices };
    }

    private async Task<BoardGoalForm?> StoredAsync(int processNumber, string bodyCode, int number, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process && await bodies.FindAsync(bodyCode, ct) is { } body
            && await queries.FindAsync(process, number, ct) is { } stored && stored.Goal.Body.Id == body.Id
            ? BoardGoalForm.Of(stored) with { Process = process, Body = body, Stored = stored, Choices = await queries.ChoicesAsync(process, ct) }
            : null;
}
