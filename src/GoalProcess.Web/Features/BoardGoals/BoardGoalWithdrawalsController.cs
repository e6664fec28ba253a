using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Authorisation;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.BoardGoals;

/// <summary>A board goal is withdrawn, with the reason.</summary>
[Route("processer/{processNumber:int}/namndmal/{bodyCode}/{number:int}/aterkallelse"), May(Permission.AnswerForBoard)]
public sealed class BoardGoalWithdrawalsController(
    BoardGoalQueries queries, ProcessFinder processes, BodyFinder bodies, ActDesk desk, IStringLocalizer<WithdrawalTexts> texts) : Controller
{
    private const string Page = "Withdrawal";

    [HttpGet("")]
    public async Task<IActionResult> Create(int processNumber, string bodyCode, int number, CancellationToken ct) =>
        await FindAsync(processNumber, bodyCode, number, ct) is { } goal ? View(Page, new WithdrawalForm { Page = About(goal) }) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(int processNumber, string bodyCode, int number, WithdrawalForm form, CancellationToken ct)
    {
        if (await FindAsync(processNumber, bodyCode, number, ct) is not { } goal)
        {
            return NotFound();
        }

        form.Page = About(goal);

        return !ModelState.IsValid ? this.Invalid(Page, form) : await desk.DoAsync(
            this,
            new WithdrawBoardGoal(goal.Process.Id, goal.Goal.Body.Id, goal.Goal.Id, form.Version, form.Because!),
            done: () => Done(goal),
            again: _ => Task.FromResult<IActionResult>(View(Page, form)),
            ct);
    }

    private RedirectToActionResult Done(BoardGoalPage goal)
    {
        TempData.SetFlash(texts["Done", goal.Goal.Wording]);
        return RedirectToAction(nameof(BoardGoalsController.Index), "BoardGoals", new { processNumber = goal.Process.Number });
    }

    private static WithdrawalPage About(BoardGoalPage goal) => new(goal.Process, MenuItem.BoardGoals, goal.Goal.Wording, goal.Goal.Version, goal.Address);

    private async Task<BoardGoalPage?> FindAsync(int processNumber, string bodyCode, int number, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process && await bodies.FindAsync(bodyCode, ct) is { } body
            && await queries.FindAsync(process, number, ct) is { } goal && goal.Goal.Body.Id == body.Id
            ? goal
            : null;
}
