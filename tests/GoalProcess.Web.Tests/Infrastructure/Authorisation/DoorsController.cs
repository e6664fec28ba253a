using GoalProcess.Domain.Access;
using GoalProcess.Web.Infrastructure.Authorisation;
using GoalProcess.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace GoalProcess.Web.Tests.Infrastructure.Authorisation;

/// <summary>Pages with each kind of door, for the tests of the doors.</summary>
public sealed class DoorsController : Controller
{
    [HttpGet("/prov/las"), May(Permission.Read)]
    public IActionResult Reading() => Ok();

    [HttpGet("/prov/organ"), May(Permission.EditBodies)]
    public IActionResult Bodies() => Ok();

    [HttpGet("/prov/processer/{processNumber:int}"), May(Permission.EditProcess)]
    public IActionResult Process(int processNumber) => Ok(processNumber);

    [HttpGet("/prov/organ/{bodyCode}"), May(Permission.RecordDecisions)]
    public IActionResult Body(string bodyCode) => Ok(bodyCode);

    [HttpGet("/prov/glomd")]
    public IActionResult Forgotten() => Ok();

    [HttpGet("/prov/fel"), AllowAnonymous]
    public IActionResult Failing() => throw new InvalidOperationException($"secret detail of {HttpContext.Request.Method}");

    [HttpPost("/prov/tal"), AllowAnonymous, IgnoreAntiforgeryToken]
    public IActionResult Numbers(NumberForm form) =>
        ModelState.IsValid
            ? Ok(FormattableString.Invariant($"{form.Share} {form.Count} {form.Day:O}"))
            : UnprocessableEntity(string.Join('|', ModelState.Values.SelectMany(entry => entry.Errors).Select(error => error.ErrorMessage)));

    [HttpGet("/prov/refused"), AllowAnonymous]
    public IActionResult Refusing() => this.Refused("/Features/Account/SignedOut.cshtml", null);
}
