using GoalProcess.Domain.Access;
using GoalProcess.Web.Infrastructure.Accounts;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Authorisation;
using GoalProcess.Web.Infrastructure.Protection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Net.Http.Headers;

namespace GoalProcess.Web.Features.Leadership;

/// <summary>How one process stands, and all that the person may read in a table that can be taken away.</summary>
[Route("")]
public sealed class LeadershipController(LeadershipQueries queries, ProcessFinder processes, StandingsSheet sheet, CurrentActor actor) : Controller
{
    internal const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [HttpGet("processer/{processNumber:int}/lage"), May(Permission.Read)]
    public async Task<IActionResult> Show(int processNumber, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process ? View(await queries.OneAsync(process, ct)) : NotFound();

    [HttpGet("lagesrapport"), SignedIn]
    public async Task<IActionResult> Index(string? sortera, string? ordning, string? lage, CancellationToken ct) =>
        View(await PageAsync(sortera, ordning, lage, ct));

    [HttpGet("lagesrapport.xlsx"), SignedIn, EnableRateLimiting(ProtectionSetup.ExportLimit)]
    public async Task<IActionResult> AsExcel(string? sortera, string? ordning, string? lage, CancellationToken ct)
    {
        var page = await PageAsync(sortera, ordning, lage, ct);
        return File(await sheet.ExcelAsync(page, ct), Excel, $"lagesrapport-{page.Today:yyyy-MM-dd}.xlsx");
    }

    [HttpGet("lagesrapport.csv"), SignedIn, EnableRateLimiting(ProtectionSetup.ExportLimit)]
    public async Task<IActionResult> AsCsv(string? sortera, string? ordning, string? lage, CancellationToken ct)
    {
        var page = await PageAsync(sortera, ordning, lage, ct);
        Response.ContentType = "text/csv; charset=utf-8";
        Response.GetTypedHeaders().ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"lagesrapport-{page.Today:yyyy-MM-dd}.csv" };
        await sheet.WriteCsvAsync(page, Response.Body, ct);
        return new EmptyResult();
    }

    private Task<StandingsPage> PageAsync(string? sort, string? order, string? verdict, CancellationToken ct) =>
        queries.AllAsync(actor.Value, StandingsChoice.Read(sort, order, verdict), ct);
}
