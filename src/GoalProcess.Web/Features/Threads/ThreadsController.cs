using GoalProcess.Domain.Access;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Authorisation;
using Microsoft.AspNetCore.Mvc;

namespace GoalProcess.Web.Features.Threads;

/// <summary>The red thread of one thing, from what residents said to what the boards do, and back. Read only.</summary>
[Route("processer/{processNumber:int}/trad"), May(Permission.Read)]
public sealed class ThreadsController(ThreadQueries queries, ProcessFinder processes) : Controller
{
    private const string ThreadView = "/Features/Threads/Show.cshtml";

    [HttpGet("bidrag/{number:int}")]
    public Task<IActionResult> OfContribution(int processNumber, int number, ThreadFilter filter, CancellationToken ct) =>
        ShowAsync(processNumber, new ThreadStart(ThreadKind.Contribution, number), filter, ct);

    [HttpGet("nyckelord/{number:int}")]
    public Task<IActionResult> OfKeyword(int processNumber, int number, ThreadFilter filter, CancellationToken ct) =>
        ShowAsync(processNumber, new ThreadStart(ThreadKind.Keyword, number), filter, ct);

    [HttpGet("mal/{number:int}")]
    public Task<IActionResult> OfGoal(int processNumber, int number, ThreadFilter filter, CancellationToken ct) =>
        ShowAsync(processNumber, new ThreadStart(ThreadKind.Goal, number), filter, ct);

    [HttpGet("namndmal/{number:int}")]
    public Task<IActionResult> OfBoardGoal(int processNumber, int number, ThreadFilter filter, CancellationToken ct) =>
        ShowAsync(processNumber, new ThreadStart(ThreadKind.BoardGoal, number), filter, ct);

    private async Task<IActionResult> ShowAsync(int processNumber, ThreadStart start, ThreadFilter filter, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process && await queries.FindAsync(process, start, filter, ct) is { } page
            ? View(ThreadView, page)
            : NotFound();
}
