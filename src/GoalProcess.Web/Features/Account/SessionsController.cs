using GoalProcess.Web.Infrastructure.Accounts;
using GoalProcess.Web.Infrastructure.Authorisation;
using Microsoft.AspNetCore.Mvc;

namespace GoalProcess.Web.Features.Account;

/// <summary>How long one's own session lasts, for the page that warns before it ends.</summary>
[Route(SessionEvents.Path), SignedIn]
public sealed class SessionsController : Controller
{
    /// <summary>Asking is no sign of life.</summary>
    [HttpGet("")]
    public IActionResult Show() => Left();

    /// <summary>Something was done: that is enough.</summary>
    [HttpPost("")]
    public IActionResult Extend() => Left();

    private JsonResult Left() => Json(HttpContext.Features.Get<SessionTime>());
}
