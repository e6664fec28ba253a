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

namespace GoalProcess.Web.Features.GoalAreas;

/// <summary>The guiding questions of a goal area.</summary>
[Route("processer/{processNumber:int}/malomraden/{number:int}/fragor")]
public sealed class QuestionsController(
    GoalAreaQueries queries, ProcessFinder processes, ActDesk desk, IStringLocalizer<GoalAreaTexts> texts) : Controller
{
    private const string AreaView = "/Features/GoalAreas/Show.cshtml";
    private const string EditView = "/Features/GoalAreas/Question.cshtml";

    [HttpPost(""), May(Permission.EditProcess)]
    public async Task<IActionResult> Create(int processNumber, int number, QuestionForm form, CancellationToken ct)
    {
        if (await FindAsync(processNumber, number, ct) is not { } area)
        {
            return NotFound();
        }

        area = area with { Question = form };

        return !ModelState.IsValid ? this.Invalid(AreaView, area) : await desk.DoAsync(
            this,
            new AddQuestion(area.Process.Id, area.Id, form.Text!, form.ForCitizenDialogue),
            done: () => Done("Question.Added", area),
            again: _ => Task.FromResult<IActionResult>(View(AreaView, area)),
            ct);
    }

    [HttpGet("{id:guid}"), May(Permission.EditProcess)]
    public async Task<IActionResult> Edit(int processNumber, int number, Guid id, CancellationToken ct) =>
        await FindAsync(processNumber, number, ct) is { } area && Stored(area, id) is { } form ? View(EditView, form) : NotFound();

    [HttpPost("{id:guid}"), May(Permission.EditProcess)]
    public async Task<IActionResult> Edit(int processNumber, int number, Guid id, QuestionForm form, CancellationToken ct)
    {
        if (await FindAsync(processNumber, number, ct) is not { } area || Stored(area, id) is not { } stored)
        {
            return NotFound();
        }

        form.Area = area;

        return form.ConflictChoice switch
        {
            Conflicts.Theirs => RedirectToAction(nameof(Edit), new { processNumber, number, id }),
            Conflicts.Both => this.Joined(EditView, form with { Version = stored.Version, Text = Conflicts.Join(stored.Text, form.Text) }),
            _ when !ModelState.IsValid => this.Invalid(EditView, form),
            _ => await SaveAsync(form, stored, id, ct),
        };
    }

    [HttpPost("{id:guid}/aterkallelse"), May(Permission.EditProcess)]
    public async Task<IActionResult> Withdraw(int processNumber, int number, Guid id, CancellationToken ct) =>
        await FindAsync(processNumber, number, ct) is not { } area ? NotFound() : await desk.DoAsync(
            this,
            new WithdrawQuestion(area.Process.Id, area.Id, id),
            done: () => Done("Question.Withdrawn", area),
            again: _ => Task.FromResult<IActionResult>(View(AreaView, area)),
            ct);

    private Task<IActionResult> SaveAsync(QuestionForm form, QuestionForm stored, Guid id, CancellationToken ct) => desk.DoAsync(
        this,
        new EditQuestion(stored.Area!.Process.Id, stored.Area.Id, id, form.Version, form.Text!, form.ForCitizenDialogue),
        done: () => Done("Question.Saved", stored.Area),
        again: async result => View(EditView, result.Outcome is WorkflowOutcome.Conflict ? await InConflictAsync(form, stored, ct) : form),
        ct);

    private async Task<QuestionForm> InConflictAsync(QuestionForm form, QuestionForm stored, CancellationToken ct) => form with
    {
        Version = stored.Version,
        Conflict = new ConflictModel(
            await queries.LastWriterAsync(stored.Area!, ct) ?? texts["Someone"], texts["Question.Label"], form.Text ?? "", stored.Text ?? ""),
    };

    private RedirectToActionResult Done(string text, AreaPage area)
    {
        TempData.SetFlash(texts[text]);
        return RedirectToAction("Show", "GoalAreas", new { processNumber = area.Process.Number, number = area.Number });
    }

    private static QuestionForm? Stored(AreaPage area, Guid id) => area.Questions.FirstOrDefault(question => question.Id == id) is { } row
        ? new QuestionForm { Version = area.Version, Text = row.Text, ForCitizenDialogue = row.ForCitizenDialogue, Area = area }
        : null;

    private async Task<AreaPage?> FindAsync(int processNumber, int number, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process ? await queries.FindAsync(process, number, ct) : null;
}
