using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Authorisation;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Goals;

/// <summary>A goal is withdrawn, with the reason.</summary>
[Route("processer/{processNumber:int}/mal/{number:int}/aterkallelse")]
public sealed class GoalWithdrawalsController(
    GoalQueries queries, ProcessFinder processes, ActDesk desk, IStringLocalizer<WithdrawalTexts> texts) : Controller
{
    private const string Page = "Withdrawal";

    [HttpGet(""), May(Permission.EditProcess)]
    public async Task<IActionResult> Create(int processNumber, int number, CancellationToken ct) =>
        await FindAsync(processNumber, number, ct) is { } goal ? View(Page, new WithdrawalForm { Page = About(goal) }) : NotFound();

    [HttpPost(""), May(Permission.EditProcess)]
    public async Task<IActionResult> Create(int processNumber, int number, WithdrawalForm form, CancellationToken ct)
    {
        if (await FindAsync(processNumber, number, ct) is not { } goal)
        {
            return NotFound();
        }

        form.Page = About(goal);

        return !ModelState.IsValid ? this.Invalid(Page, form) : await desk.DoAsync(
            this,
            new WithdrawGoal(goal.Process.Id, goal.Id, form.Version, form.Because!),
            done: () => Done(goal),
            again: _ => Task.FromResult<IActionResult>(View(Page, form)),
            ct);
    }

    private RedirectToActionResult Done(GoalPage goal)
    {
        TempData.SetFlash(texts["Done", goal.ShortName]);
        return RedirectToAction("Index", "Goals", new { processNumber = goal.Process.Number });
    }

    private static WithdrawalPage About(GoalPage goal) => new(goal.Process, MenuItem.Goals, goal.ShortName, goal.Version, goal.Address);

    private async Task<GoalPage?> FindAsync(int processNumber, int number, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process ? await queries.FindAsync(process, number, ct) : null;
}
