using GoalProcess.Domain.Access;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Authorisation;
using Microsoft.AspNetCore.Mvc;

namespace GoalProcess.Web.Features.Timelines;

/// <summary>The plan drawn along time: who does what when, what it builds on, and what is to be expected. Read only.</summary>
[Route("processer/{processNumber:int}/tidplan"), May(Permission.Read)]
public sealed class TimelinesController(TimelineQueries queries, ProcessFinder processes) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int processNumber, TimelineFilter filter, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process ? View(await queries.PageAsync(process, filter, ct)) : NotFound();
}
