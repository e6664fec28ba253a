using GoalProcess.Web.Infrastructure.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace GoalProcess.Web.Features.Home;

/// <summary>The front door, and each role's own first page.</summary>
[AllowAnonymous]
public sealed class HomeController(CurrentActor current, HomeQueries queries) : Controller
{
    [HttpGet("/")]
    public async Task<IActionResult> Index(CancellationToken ct) =>
        current.OrNobody is { } actor ? View("SignedIn", await queries.HomeAsync(actor, ct)) : View();
}
