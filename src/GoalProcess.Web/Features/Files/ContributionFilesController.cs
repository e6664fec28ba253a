using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Authorisation;
using GoalProcess.Web.Infrastructure.Files;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Infrastructure.Protection;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Files;

/// <summary>The scans of a contribution that came on paper. They may show a hand and a name: only those who code contributions are given them.</summary>
[Route("processer/{processNumber:int}/forslag/{number:int}/filer"), May(Permission.EditProcess)]
public sealed class ContributionFilesController(
    FileQueries queries, FileDesk files, ProcessFinder processes, ActDesk desk, IStringLocalizer<FileTexts> texts) : Controller
{
    private const string Page = "/Features/Files/Index.cshtml";

    [HttpGet("")]
    public async Task<IActionResult> Index(int processNumber, int number, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process && await queries.OfContributionAsync(process, number, ct) is { } found ? View(Page, found.Page) : NotFound();

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(int processNumber, int number, Guid id, CancellationToken ct)
    {
        if (await processes.FindAsync(processNumber, ct) is not { } process || await queries.OfContributionAsync(process, number, id, ct) is not { } file)
        {
            return NotFound();
        }

        await files.GiveOutAsync(Response, file, ct);
        return new EmptyResult();
    }

    [HttpPost(""), BodyAtMost(FileRules.RequestBytesEver), EnableRateLimiting(ProtectionSetup.ExportLimit)]
    public async Task<IActionResult> Attach(int processNumber, int number, [Bind(Prefix = nameof(FilesPage.Form))] FileForm form, CancellationToken ct)
    {
        if (await processes.FindAsync(processNumber, ct) is not { } process || await queries.OfContributionAsync(process, number, ct) is not { } found)
        {
            return NotFound();
        }

        var page = found.Page with { Form = form };

        return await files.TakeInAsync(this, form, texts, page.MaxMegabytes, ct) is not { } file
            ? this.Invalid(Page, page)
            : await desk.DoAsync(
                this, new AttachToContribution(process.Id, found.ContributionId, file),
                () => Done("Attached", processNumber, number), _ => Task.FromResult<IActionResult>(View(Page, page)), ct);
    }

    [HttpPost("{id:guid}/aterkallelse")]
    public async Task<IActionResult> Withdraw(
        int processNumber, int number, Guid id, [Bind(Prefix = nameof(FilesPage.Withdrawal))] WithdrawalForm withdrawal, CancellationToken ct)
    {
        if (await processes.FindAsync(processNumber, ct) is not { } process || await queries.OfContributionAsync(process, number, ct) is not { } found || !found.Page.Holds(id))
        {
            return NotFound();
        }

        var page = found.Page with { Withdrawal = withdrawal, SentFor = id };

        return !ModelState.IsValid
            ? this.Invalid(Page, page)
            : await desk.DoAsync(
                this, new WithdrawContributionFile(process.Id, found.ContributionId, id, withdrawal.Because!),
                () => Done("Withdrawn.Saved", processNumber, number), _ => Task.FromResult<IActionResult>(View(Page, page)), ct);
    }

    private RedirectToActionResult Done(string text, int processNumber, int number)
    {
        TempData.SetFlash(texts[text]);
        return RedirectToAction(nameof(Index), new { processNumber, number });
    }
}
