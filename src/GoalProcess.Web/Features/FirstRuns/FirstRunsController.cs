using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Accounts;
using GoalProcess.Web.Infrastructure.FirstRuns;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Infrastructure.Protection;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.FirstRuns;

/// <summary>The first page of a new installation: whose it is, and who is its first administrator. Once used it is gone for good.</summary>
[Route(FirstRunSetup.Path), AllowAnonymous]
public sealed class FirstRunsController(FirstRuns runs, IStringLocalizer<FirstRunTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Begin(CancellationToken ct) => await runs.IsOpenAsync(ct) ? View(new FirstRunForm()) : NotFound();

    [HttpPost(""), EnableRateLimiting(ProtectionSetup.SignInLimit)]
    public async Task<IActionResult> Begin(FirstRunForm form, CancellationToken ct)
    {
        if (!await runs.IsOpenAsync(ct))
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            await runs.CheckAsync(form, ModelState, ct);
        }

        if (!ModelState.IsValid)
        {
            return this.Invalid(nameof(Begin), form);
        }

        if (!await runs.BeginAsync(form, ct))
        {
            return NotFound();
        }

        TempData.SetFlash(texts["Done"]);
        return LocalRedirect($"~{AccountSetup.SignInPath}");
    }
}
