using GoalProcess.Domain.Access;
using GoalProcess.Domain.Agenda2030;
using GoalProcess.Web.Infrastructure.Authorisation;
using Microsoft.AspNetCore.Mvc;

namespace GoalProcess.Web.Features.Agenda2030;

/// <summary>The 17 goals and 169 targets, to read. The register is part of the product and is edited by nobody.</summary>
[Route("agenda2030"), May(Permission.Read)]
public sealed class Agenda2030Controller : Controller
{
    [HttpGet("")]
    public ViewResult Index() => View(Agenda2030Register.Goals);

    [HttpGet("{goal:int}")]
    public IActionResult Show(int goal) => Agenda2030Register.FindGoal(goal) is { } found ? View(found) : NotFound();
}
