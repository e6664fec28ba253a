using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Authorisation;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Keywords;

/// <summary>A keyword is withdrawn, with the reason.</summary>
[Route("processer/{processNumber:int}/nyckelord/{number:int}/aterkallelse")]
public sealed class KeywordWithdrawalsController(
    KeywordQueries queries, ProcessFinder processes, ActDesk desk, IStringLocalizer<WithdrawalTexts> texts) : Controller
{
    private const string Page = "Withdrawal";

    [HttpGet(""), May(Permission.EditProcess)]
    public async Task<IActionResult> Create(int processNumber, int number, CancellationToken ct) =>
        await FindAsync(processNumber, number, ct) is { } keyword ? View(Page, new WithdrawalForm { Page = About(keyword) }) : NotFound();

    [HttpPost(""), May(Permission.EditProcess)]
    public async Task<IActionResult> Create(int processNumber, int number, WithdrawalForm form, CancellationToken ct)
    {
        if (await FindAsync(processNumber, number, ct) is not { } keyword)
        {
            return NotFound();
        }

        form.Page = About(keyword);

        return !ModelState.IsValid ? this.Invalid(Page, form) : await desk.DoAsync(
            this,
            new WithdrawKeyword(keyword.Process.Id, keyword.Id, form.Version, form.Because!),
            done: () => Done(keyword),
            again: _ => Task.FromResult<IActionResult>(View(Page, form)),
            ct);
    }

    private RedirectToActionResult Done(KeywordPage keyword)
    {
        TempData.SetFlash(texts["Done", keyword.Text]);
        return RedirectToAction("Index", "Keywords", new { processNumber = keyword.Process.Number });
    }

    private static WithdrawalPage About(KeywordPage keyword) =>
        new(keyword.Process, MenuItem.Keywords, keyword.Text, keyword.Version, keyword.Address);

    private async Task<KeywordPage?> FindAsync(int processNumber, int number, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process ? await queries.FindAsync(process, number, ct) : null;
}
