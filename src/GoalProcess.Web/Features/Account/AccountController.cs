using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Accounts;
using GoalProcess.Web.Infrastructure.Authorisation;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Infrastructure.Protection;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Account;

/// <summary>Signing in and out, and one's own password.</summary>
public sealed class AccountController(OwnAccount account, IStringLocalizer<AccountTexts> texts, IStringLocalizer<SecondFactorTexts> codeTexts) : Controller
{
    [HttpGet("/konto"), SignedIn]
    public IActionResult Index() => View();

    [HttpGet(AccountSetup.SignInPath), AllowAnonymous]
    public IActionResult SignIn(string? till) =>
        HttpContext.Actor() is null ? View(new SignInForm()) : Home(till);

    [HttpPost(AccountSetup.SignInPath), AllowAnonymous, EnableRateLimiting(ProtectionSetup.SignInLimit)]
    public async Task<IActionResult> SignIn(SignInForm form, string? till, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.Invalid(nameof(SignIn), form);
        }

        switch (await account.SignInAsync(form, ct))
        {
            case SignInStep.In:
                return Home(till);
            case SignInStep.Halfway:
                return RedirectToAction(nameof(Code), new { till });
            default:
                ModelState.AddModelError(nameof(form.Email), texts["SignIn.Failed"]);
                return this.Invalid(nameof(SignIn), form);
        }
    }

    [HttpGet(AccountSetup.CodePath), AllowAnonymous]
    public IActionResult Code(string? till) => HttpContext.Actor() is null ? View(new CodeForm()) : Home(till);

    [HttpPost(AccountSetup.CodePath), AllowAnonymous, EnableRateLimiting(ProtectionSetup.SignInLimit)]
    public async Task<IActionResult> Code(CodeForm form, string? till)
    {
        if (!await account.IsHalfwayAsync())
        {
            TempData.SetFlash(codeTexts["Step.Late"]);
            return RedirectToAction(nameof(SignIn), new { till });
        }

        if (ModelState.IsValid && await account.GiveCodeAsync(form.Code ?? "") is SignInStep.In)
        {
            return Home(till);
        }

        if (ModelState.IsValid)
        {
            ModelState.AddModelError(nameof(form.Code), codeTexts["Code.Wrong"]);
        }

        // what was typed is worth nothing any more
        ModelState.SetModelValue(nameof(form.Code), null, "");
        return this.Invalid(nameof(Code), new CodeForm());
    }

    [HttpPost("/logga-ut"), AllowAnonymous]
    public async Task<IActionResult> SignOut(CancellationToken ct)
    {
        await account.SignOutAsync(ct);
        return RedirectToAction(nameof(SignedOut));
    }

    [HttpGet("/utloggad"), AllowAnonymous]
    public IActionResult SignedOut() => View();

    [HttpPost("/konto/utloggning"), SignedIn]
    public async Task<IActionResult> EndSessions(CancellationToken ct)
    {
        await account.EndSessionsAsync(ct);
        return RedirectToAction(nameof(SignedOut));
    }

    /// <summary>Why someone whom the identity provider knows was not let in.</summary>
    [HttpGet(ProviderSetup.RefusedPath), AllowAnonymous]
    public IActionResult Refused(string? skal) =>
        View(Enum.GetValues<ProviderOutcome>().FirstOrDefault(outcome => ProviderSetup.Slug(outcome) == skal, ProviderOutcome.Failed));

    /// <summary>That one has said at the identity provider who one is, for what waits in another tab.</summary>
    [HttpGet(ProviderSetup.ConfirmedPath), SignedIn]
    public IActionResult Confirmed() => View();

    [HttpGet("/konto/losenord"), SignedIn]
    public IActionResult Password() => View(new PasswordForm());

    [HttpPost("/konto/losenord"), SignedIn, EnableRateLimiting(ProtectionSetup.SignInLimit)]
    public async Task<IActionResult> Password(PasswordForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid || !await account.ChangePasswordAsync(form, ModelState, ct))
        {
            return this.Invalid(nameof(Password), form);
        }

        TempData["Done"] = texts["Password.Done"].Value;
        return RedirectToAction(nameof(Password));
    }

    private LocalRedirectResult Home(string? till) => Url.IsLocalUrl(till) ? LocalRedirect(till) : LocalRedirect("~/");
}
