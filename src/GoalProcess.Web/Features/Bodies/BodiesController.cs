using GoalProcess.Domain.Access;
using GoalProcess.Web.Infrastructure.Authorisation;
using Microsoft.AspNetCore.Mvc;

namespace GoalProcess.Web.Features.Bodies;

/// <summary>The bodies, with their seats and mandate dates.</summary>
[Route("organ")]
public sealed class BodiesController(BodyQueries queries) : Controller
{
    [HttpGet(""), May(Permission.Read)]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await queries.ListAsync(ct));

    [HttpGet("{bodyCode}"), May(Permission.Read)]
    public async Task<IActionResult> Show(string bodyCode, CancellationToken ct) =>
        await queries.FindAsync(bodyCode, ct) is { } body ? View(body) : NotFound();
}
