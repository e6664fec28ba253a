using GoalProcess.Data.Accounts;
using GoalProcess.Domain.Access;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Authorisation;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Texts;
using GoalProcess.Workflow;
using GoalProcess.Workflow.Demo;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Demo;

/// <summary>The demo: one-click accounts, the clock, and starting again. Outside demo mode none of it exists.</summary>
[Route("demo")]
public sealed class DemoController(
    DemoService demo, MunicipalityClock clock, SignInManager<User> signIn, IStringLocalizer<DemoTexts> texts) : Controller
{
    [HttpPost("konto"), AllowAnonymous]
    public async Task<IActionResult> SignIn(string? userName)
    {
        if (!demo.IsOn
            || DemoAccount.All.FirstOrDefault(account => account.UserName == userName) is not { } account
            || await signIn.UserManager.FindByNameAsync(account.UserName) is not { } user)
        {
            return NotFound();
        }

        await signIn.SignInAsync(user, isPersistent: false);
        return LocalRedirect("~/");
    }

    [HttpGet(""), May(Permission.RunDemo)]
    public async Task<IActionResult> Show(CancellationToken ct) => demo.IsOn ? View(await PageAsync(ct)) : NotFound();

    [HttpPost("klocka"), May(Permission.RunDemo)]
    public async Task<IActionResult> Move(ClockForm form, CancellationToken ct)
    {
        if (!demo.IsOn)
        {
            return NotFound();
        }

        if (ModelState.IsValid && !await demo.MoveToAsync(form.Day!.Value, ct))
        {
            ModelState.AddModelError(nameof(form.Day), texts["Day.NotForward"]);
        }

        if (!ModelState.IsValid)
        {
            return this.Invalid(nameof(Show), form with { Today = await clock.TodayAsync(ct) });
        }

        TempData.SetFlash(texts["Moved", form.Day!.Value.Written()]);
        return RedirectToAction(nameof(Show));
    }

    [HttpPost("omstart"), May(Permission.RunDemo)]
    public async Task<IActionResult> Restart()
    {
        if (!demo.IsOn)
        {
            return NotFound();
        }

        // someone who leaves the page does not leave the demo half built
        var restarted = await demo.RestartAsync(CancellationToken.None);
        TempData.SetFlash(texts[restarted ? "Restarted" : "Restart.Already"]);
        return RedirectToAction(nameof(Show));
    }

    private async Task<ClockForm> PageAsync(CancellationToken ct) => new() { Today = await clock.TodayAsync(ct) };
}
