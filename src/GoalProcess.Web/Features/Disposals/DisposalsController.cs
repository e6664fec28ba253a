using GoalProcess.Domain.Access;
using GoalProcess.Web.Infrastructure.Authorisation;
using Microsoft.AspNetCore.Mvc;

namespace GoalProcess.Web.Features.Disposals;

/// <summary>What the product destroys by rule, and what it has destroyed, for the administrator.</summary>
[Route("drift/gallring"), May(Permission.RunOperations)]
public sealed class DisposalsController(DisposalQueries queries) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await queries.AllAsync(ct));
}
