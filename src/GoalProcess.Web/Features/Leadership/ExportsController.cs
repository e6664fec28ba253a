using GoalProcess.Data.Jobs;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Accounts;
using GoalProcess.Web.Infrastructure.Authorisation;
using GoalProcess.Web.Infrastructure.Jobs;
using GoalProcess.Web.Infrastructure.Languages;
using GoalProcess.Web.Infrastructure.Protection;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Leadership;

/// <summary>The table as a workbook made in the background: asked for, looked after, cancelled and fetched by the one who asked and by nobody else.</summary>
[Route("lagesrapport/utdrag"), SignedIn]
public sealed class ExportsController(ExportQueries queries, JobDesk desk, CurrentActor actor, IStringLocalizer<ExportTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) => View("/Features/Leadership/Exports.cshtml", await queries.OfAsync(actor.Value.UserId, ct));

    [HttpPost("")]
    public async Task<IActionResult> Ask(string? sortera, string? ordning, string? lage, CancellationToken ct)
    {
        var me = actor.Value.UserId;

        if (await queries.IsUnderWayAsync(me, ct))
        {
            TempData.SetFlash(texts["Already"]);
            return RedirectToAction(nameof(Index));
        }

        // what the address says is read and written anew: only words that are known are kept
        var choice = StandingsChoice.Read(sortera, ordning, lage);
        await desk.AskAsync(
            JobKind.StandingsExport, me,
            new StandingsOrder(
                StandingsChoice.SlugOf(choice.Column), choice.Descending ? "fallande" : "stigande", choice.Verdict is { } only ? StandingsChoice.SlugOf(only) : null, Language.Current.Code),
            ct);
        TempData.SetFlash(texts["Begun"]);
        return RedirectToAction(nameof(Index));
    }

    [HttpPost("{id:guid}/avbryt")]
    public async Task<IActionResult> Cancel(Guid id, CancellationToken ct)
    {
        if (!await queries.IsOfAsync(id, actor.Value.UserId, ct))
        {
            return NotFound();
        }

        TempData.SetFlash(texts[await desk.CancelAsync(id, actor.Value.UserId, ct) ? "Cancelled" : "NotCancelled"]);
        return RedirectToAction(nameof(Index));
    }

    // fetched by a form and its token: there is no link to pass on
    [HttpPost("{id:guid}/hamta"), EnableRateLimiting(ProtectionSetup.ExportLimit)]
    public async Task<IActionResult> Fetch(Guid id, CancellationToken ct) => await queries.FileAsync(id, actor.Value.UserId, ct) is { } file
        ? File(file.Bytes, LeadershipController.Excel, file.Name)
        : NotFound();
}
