using GoalProcess.Domain.Access;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Authorisation;
using Microsoft.AspNetCore.Mvc;

namespace GoalProcess.Web.Features.Matters;

/// <summary>The matters of a process, and each with its decision chain.</summary>
[Route("processer/{processNumber:int}")]
public sealed class MattersController(MatterQueries queries, ProcessFinder processes) : Controller
{
    [HttpGet("arenden"), May(Permission.Read)]
    public async Task<IActionResult> Index(int processNumber, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process ? View(await queries.ListAsync(process, ct)) : NotFound();

    [HttpGet("arenden/{number:int}"), May(Permission.Read)]
    public async Task<IActionResult> Show(int processNumber, int number, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process && await queries.PageAsync(process, number, ct) is { } page ? View(page) : NotFound();

    [HttpGet("avvikelser"), May(Permission.Read)]
    public async Task<IActionResult> Deviations(int processNumber, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process ? View(await queries.DeviationsAsync(process, ct)) : NotFound();
}
