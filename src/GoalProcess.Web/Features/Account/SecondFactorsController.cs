using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Accounts;
using GoalProcess.Web.Infrastructure.Authorisation;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Infrastructure.Protection;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Account;

/// <summary>One's own second factor: on, off, and the codes for the day the app is lost.</summary>
[Route(AccountSetup.SecondFactorPath), SignedIn]
public sealed class SecondFactorsController(OwnSecondFactor own, IStringLocalizer<SecondFactorTexts> texts) : Controller
{
    private const string Page = "/Features/Account/SecondFactor.cshtml";
    private const string SecretPage = "/Features/Account/NewSecret.cshtml";
    private const string Back = "~/konto/tvasteg";
    private const string CodesKey = "RecoveryCodes";

    [HttpGet("")]
    public async Task<IActionResult> Show(string? till, CancellationToken ct) =>
        View(Page, await own.PageAsync(TempData[CodesKey] as string[] ?? [], OurOwn(till), ct));

    [HttpPost("borja"), ConfirmIdentity(Back = Back)]
    public async Task<IActionResult> Begin(string? till) => View(SecretPage, await own.NewSecretAsync(OurOwn(till)));

    [HttpPost(""), ConfirmIdentity(Back = Back), EnableRateLimiting(ProtectionSetup.SignInLimit)]
    public async Task<IActionResult> TurnOn([Bind(Prefix = nameof(NewSecretPage.Form))] FirstCodeForm form, string? till, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            if (await own.TurnOnAsync(form, ct) is { } codes)
            {
                return Done(codes, codes.Count > 0 ? texts["TurnedOn"] : texts["OnAlready"], till);
            }

            ModelState.AddModelError("Form.Code", texts["Code.WrongFirst"]);
        }

        return await own.SameSecretAsync(form, OurOwn(till)) is { } page ? this.Invalid(SecretPage, page) : RedirectToAction(nameof(Show), new { till });
    }

    [HttpPost("koder"), ConfirmIdentity(Back = Back)]
    public async Task<IActionResult> RenewCodes(CancellationToken ct) =>
        await own.RenewCodesAsync(ct) is { } codes ? Done(codes, texts["CodesMade"], null) : RedirectToAction(nameof(Show));

    [HttpPost("av"), ConfirmIdentity(Back = Back)]
    public async Task<IActionResult> TurnOff(CancellationToken ct)
    {
        await own.TurnOffAsync(ct);
        return Done([], texts["TurnedOff"], null);
    }

    private RedirectToActionResult Done(IReadOnlyList<string> codes, string words, string? till)
    {
        if (codes.Count > 0)
        {
            TempData[CodesKey] = codes.ToArray();
        }

        TempData.SetFlash(words);
        return RedirectToAction(nameof(Show), new { till });
    }

    private string? OurOwn(string? till) => Url.IsLocalUrl(till) ? till : null;
}
