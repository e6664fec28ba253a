using GoalProcess.Domain.Access;
using GoalProcess.Web.Infrastructure.Accounts;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Authorisation;
using GoalProcess.Workflow;
using Microsoft.AspNetCore.Mvc;

namespace GoalProcess.Web.Features.Processes;

/// <summary>All processes, and the overview of one.</summary>
[Route("processer")]
public sealed class ProcessesController(
    ProcessQueries queries, ProcessSummaries summaries, ProcessFinder processes, MunicipalityClock clock, CurrentActor actor) : Controller
{
    [HttpGet(""), SignedIn]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await summaries.ListAsync(actor.Value, await clock.NowAsync(ct), ct));

    [HttpGet("{processNumber:int}"), May(Permission.Read)]
    public async Task<IActionResult> Show(int processNumber, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process ? View(await queries.OverviewAsync(process, ct)) : NotFound();
}
