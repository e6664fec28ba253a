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

/// <summary>The files that lie with an agenda item: what the body has before it besides the pinned texts.</summary>
[Route("organ/{bodyCode}/sammantraden/{number:int}/punkter/{item:int}/filer")]
public sealed class AgendaItemFilesController(
    FileQueries queries, FileDesk files, BodyFinder bodies, ActDesk desk, IStringLocalizer<FileTexts> texts) : Controller
{
    private const string Page = "/Features/Files/Index.cshtml";

    [HttpGet(""), May(Permission.Read)]
    public async Task<IActionResult> Index(string bodyCode, int number, int item, CancellationToken ct) =>
        await bodies.FindAsync(bodyCode, ct) is { } body && await queries.OfItemAsync(body, number, item, ct) is { } found ? View(Page, found.Page) : NotFound();

    [HttpGet("{id:guid}"), May(Permission.Read)]
    public async Task<IActionResult> Show(string bodyCode, int number, int item, Guid id, CancellationToken ct)
    {
        if (await bodies.FindAsync(bodyCode, ct) is not { } body || await queries.OfItemAsync(body, number, item, id, ct) is not { } file)
        {
            return NotFound();
        }

        await files.GiveOutAsync(Response, file, ct);
        return new EmptyResult();
    }

    [HttpPost(""), May(Permission.PlanMeetings), BodyAtMost(FileRules.RequestBytesEver), EnableRateLimiting(ProtectionSetup.ExportLimit)]
    public async Task<IActionResult> Attach(string bodyCode, int number, int item, [Bind(Prefix = nameof(FilesPage.Form))] FileForm form, CancellationToken ct)
    {
        if (await bodies.FindAsync(bodyCode, ct) is not { } body || await queries.OfItemAsync(body, number, item, ct) is not { } found)
        {
            return NotFound();
        }

        var page = found.Page with { Form = form };

        if (page.IsSupplement && string.IsNullOrWhiteSpace(form.SupplementBecause))
        {
            ModelState.AddModelError($"{nameof(FilesPage.Form)}.{nameof(FileForm.SupplementBecause)}", texts["Supplement.Missing"]);
        }

        return await files.TakeInAsync(this, form, texts, page.MaxMegabytes, ct) is not { } file
            ? this.Invalid(Page, page)
            : await desk.DoAsync(
                this, new AttachToAgendaItem(body.Id, found.MeetingId, found.ItemId, file, form.SupplementBecause),
                () => Done("Attached", bodyCode, number, item), _ => Task.FromResult<IActionResult>(View(Page, page)), ct);
    }

    [HttpPost("{id:guid}/aterkallelse"), May(Permission.PlanMeetings)]
    public async Task<IActionResult> Withdraw(
        string bodyCode, int number, int item, Guid id, [Bind(Prefix = nameof(FilesPage.Withdrawal))] WithdrawalForm withdrawal, CancellationToken ct)
    {
        if (await bodies.FindAsync(bodyCode, ct) is not { } body || await queries.OfItemAsync(body, number, item, ct) is not { } found || !found.Page.Holds(id))
        {
            return NotFound();
        }

        var page = found.Page with { Withdrawal = withdrawal, SentFor = id };

        return !ModelState.IsValid
            ? this.Invalid(Page, page)
            : await desk.DoAsync(
                this, new WithdrawAgendaItemFile(body.Id, found.MeetingId, id, withdrawal.Because!),
                () => Done("Withdrawn.Saved", bodyCode, number, item), _ => Task.FromResult<IActionResult>(View(Page, page)), ct);
    }

    private RedirectToActionResult Done(string text, string bodyCode, int number, int item)
    {
        TempData.SetFlash(texts[text]);
        return RedirectToAction(nameof(Index), new { bodyCode, number, item });
    }
}
