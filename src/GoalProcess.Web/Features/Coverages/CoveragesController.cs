using GoalProcess.Domain.Access;
using GoalProcess.Domain.Agenda2030;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Authorisation;
using Microsoft.AspNetCore.Mvc;

namespace GoalProcess.Web.Features.Coverages;

/// <summary>How goal areas and goals cover Agenda 2030, the vision and the value base. Read only: ties are made where they belong.</summary>
[Route("processer/{processNumber:int}/tackning"), May(Permission.Read)]
public sealed class CoveragesController(CoverageQueries queries, ProcessFinder processes) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int processNumber, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process ? View(await queries.AllAsync(process, ct)) : NotFound();

    [HttpGet("{goal:int}")]
    public async Task<IActionResult> Show(int processNumber, int goal, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process && Agenda2030Register.FindGoal(goal) is { } found
            ? View(await queries.OfGoalAsync(process, found, ct))
            : NotFound();
}
