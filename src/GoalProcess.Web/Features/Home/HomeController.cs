using GoalProcess.Web.Infrastructure.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace GoalProcess.Web.Features.Home;

/// <summary>The front door.</summary>
[AllowAnonymous]
public sealed class HomeController(CurrentActor current) : Controller
{
    [HttpGet("/")]
    public IActionResult Index() => current.OrNobody is { } actor ? View("SignedIn", actor) : View();
}
