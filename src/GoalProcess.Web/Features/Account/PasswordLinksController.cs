using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Accounts;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Infrastructure.Protection;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Account;

/// <summary>Where a one-time link leads: its person chooses a password.</summary>
[Route(OneTimeLinks.Path + "/{secret}"), AllowAnonymous, EnableRateLimiting(ProtectionSetup.SignInLimit)]
public sealed class PasswordLinksController(PasswordChoosing choosing, IStringLocalizer<AccountTexts> texts) : Controller
{
    private const string Page = "/Features/Account/Choose.cshtml";

    [HttpGet("")]
    public async Task<IActionResult> Choose(string secret, CancellationToken ct) =>
        await choosing.NameAsync(secret, ct) is { } name ? View(Page, new ChooseForm { Name = name }) : Gone();

    [HttpPost("")]
    public async Task<IActionResult> Choose(string secret, ChooseForm form, CancellationToken ct)
    {
        if (await choosing.NameAsync(secret, ct) is not { } name)
        {
            return Gone();
        }

        form.Name = name;

        if (!ModelState.IsValid || await choosing.ChooseAsync(secret, form, ModelState, ct) is not { } isChosen)
        {
            return this.Invalid(Page, form);
        }

        if (!isChosen)
        {
            return Gone();
        }

        TempData.SetFlash(texts["Chosen"]);
        return LocalRedirect($"~{AccountSetup.SignInPath}");
    }

    private ViewResult Gone()
    {
        var page = View("/Features/Account/LinkGone.cshtml");
        page.StatusCode = StatusCodes.Status404NotFound;
        return page;
    }
}
