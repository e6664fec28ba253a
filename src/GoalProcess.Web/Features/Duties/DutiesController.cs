using GoalProcess.Web.Infrastructure.Accounts;
using GoalProcess.Web.Infrastructure.Authorisation;
using Microsoft.AspNetCore.Mvc;

namespace GoalProcess.Web.Features.Duties;

/// <summary>Each person's own list of what to do; it holds only processes the person may read.</summary>
[Route("att-gora"), SignedIn]
public sealed class DutiesController(DutyQueries queries, CurrentActor actor) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await queries.OfAsync(actor.Value, ct));
}
