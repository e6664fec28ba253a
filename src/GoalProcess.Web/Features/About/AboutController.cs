using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace GoalProcess.Web.Features.About;

/// <summary>What everyone may know of the service: accessibility, personal data, whom to ask.</summary>
[AllowAnonymous]
public sealed class AboutController : Controller
{
    [HttpGet("/tillganglighetsredogorelse")]
    public IActionResult Accessibility() => View();

    [HttpGet("/personuppgifter")]
    public IActionResult PersonalData() => View();

    [HttpGet("/kontakt")]
    public IActionResult Contact() => View();
}
