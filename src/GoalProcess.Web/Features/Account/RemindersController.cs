using GoalProcess.Data.Accounts;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Authorisation;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Infrastructure.Mail;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace GoalProcess.Web.Features.Account;

/// <summary>Whether one is reminded by e-mail, and in which language.</summary>
[Route("konto/paminnelser"), SignedIn]
public sealed class RemindersController(OwnAccount account, UserManager<User> users, IOptions<MailOptions> mail, IStringLocalizer<ReminderTexts> texts) : Controller
{
    private const string Page = "/Features/Account/Reminders.cshtml";

    [HttpGet("")]
    public async Task<IActionResult> Index() => await users.GetUserAsync(User) is { } user
        ? View(Page, new RemindersForm
        {
            Wanted = user.RemindersOff ? RemindersForm.No : RemindersForm.Yes,
            Language = user.Language == RemindersForm.English ? RemindersForm.English : RemindersForm.Swedish,
            IsMailOff = mail.Value.IsOff,
        })
        : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Save(RemindersForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.Invalid(Page, form with { IsMailOff = mail.Value.IsOff });
        }

        if (!await account.ChooseRemindersAsync(form, ct))
        {
            return this.Overtaken(Page, form with { IsMailOff = mail.Value.IsOff });
        }

        TempData.SetFlash(texts["Saved"]);
        return RedirectToAction(nameof(Index));
    }
}
