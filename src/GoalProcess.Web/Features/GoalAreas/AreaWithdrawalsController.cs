using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Authorisation;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.GoalAreas;

/// <summary>A goal area is withdrawn, with the reason.</summary>
[Route("processer/{processNumber:int}/malomraden/{number:int}/aterkallelse")]
public sealed class AreaWithdrawalsController(
    GoalAreaQueries queries, ProcessFinder processes, ActDesk desk, IStringLocalizer<WithdrawalTexts> texts) : Controller
{
    private const string Page = "Withdrawal";

    [HttpGet(""), May(Permission.EditProcess)]
    public async Task<IActionResult> Create(int processNumber, int number, CancellationToken ct) =>
        await FindAsync(processNumber, number, ct) is { } area ? View(Page, new WithdrawalForm { Page = About(area) }) : NotFound();

    [HttpPost(""), May(Permission.EditProcess)]
    public async Task<IActionResult> Create(int processNumber, int number, WithdrawalForm form, CancellationToken ct)
    {
        if (await FindAsync(processNumber, number, ct) is not { } area)
        {
            return NotFound();
        }

        form.Page = About(area);

        return !ModelState.IsValid ? this.Invalid(Page, form) : await desk.DoAsync(
            this,
            new WithdrawGoalArea(area.Process.Id, area.Id, form.Version, form.Because!),
            done: () => Done(area),
            again: _ => Task.FromResult<IActionResult>(View(Page, form)),
            ct);
    }

    private RedirectToActionResult Done(AreaPage area)
    {
        TempData.SetFlash(texts["Done", area.Name]);
        return RedirectToAction("Index", "GoalAreas", new { processNumber = area.Process.Number });
    }

    private static WithdrawalPage About(AreaPage area) => new(area.Process, MenuItem.GoalAreas, area.Name, area.Version, area.Address);

    private async Task<AreaPage?> FindAsync(int processNumber, int number, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process ? await queries.FindAsync(process, number, ct) : null;
}
