using GoalProcess.Domain.Access;
using GoalProcess.Domain.Rules;
using GoalProcess.Web.Infrastructure.Authorisation;
using Microsoft.AspNetCore.Mvc;

namespace GoalProcess.Web.Features.Rules;

/// <summary>The rulebook as a page.</summary>
[Route("regler")]
public sealed class RulesController : Controller
{
    [HttpGet(""), May(Permission.Read)]
    public IActionResult Index() => View(Rulebook.Rules);
}
