using System.Globalization;
using System.Text;
using GoalProcess.Domain.Access;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Accounts;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Authorisation;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Infrastructure.Languages;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Calendars;

/// <summary>The timetable and the meetings as iCalendar: to download, or to subscribe to by a secret address that can be revoked.</summary>
public sealed class CalendarsController(
    CalendarQueries queries, CalendarFile file, ProcessFinder processes, CurrentActor actor, IStringLocalizer<CalendarTexts> texts) : Controller
{
    private const string SecretKey = "CalendarSecret";

    [HttpGet("/processer/{processNumber:int}/tidplan.ics"), May(Permission.Read)]
    public async Task<IActionResult> OfProcess(int processNumber, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process
            ? Calendar(process.Name, await queries.OfProcessAsync(process, ct), $"tidplan-{processNumber}.ics")
            : NotFound();

    [HttpGet("/konto/kalender"), SignedIn]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var address = TempData[SecretKey] is string secret ? $"{Request.RootIn(Language.Swedish)}/kalender/{secret}.ics" : null;
        return View(new CalendarsPage(await queries.FeedsAsync(actor.Value.UserId, ct), new FeedForm(), address));
    }

    [HttpPost("/konto/kalender"), SignedIn]
    public async Task<IActionResult> Make([Bind(Prefix = nameof(CalendarsPage.Form))] FeedForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.Invalid(nameof(Index), new CalendarsPage(await queries.FeedsAsync(actor.Value.UserId, ct), form, null));
        }

        TempData[SecretKey] = await queries.MakeAsync(actor.Value.UserId, form.Name!, ct);
        return RedirectToAction(nameof(Index));
    }

    [HttpPost("/konto/kalender/{id:guid}/aterkalla"), SignedIn]
    public async Task<IActionResult> Revoke(Guid id, CancellationToken ct)
    {
        if (await queries.RevokeAsync(actor.Value.UserId, id, ct) is not { } name)
        {
            return NotFound();
        }

        TempData.SetFlash(texts["Revoked", name]);
        return RedirectToAction(nameof(Index));
    }

    // whoever has the address has the calendar: that is what a calendar program can do
    [HttpGet("/kalender/{secret}.ics"), AllowAnonymous]
    public async Task<IActionResult> Feed(string secret, CancellationToken ct)
    {
        if (await queries.OwnerAsync(secret, ct) is not var (owner, isEnglish))
        {
            return NotFound();
        }

        var language = isEnglish ? Language.English : Language.Swedish;
        (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (language.Texts, language.Formats);
        Response.Headers.CacheControl = "private, no-store";
        Response.Headers["X-Robots-Tag"] = "noindex";
        return Calendar(texts["Calendar.Name"], await queries.OfPersonAsync(owner, ct), null);
    }

    private FileContentResult Calendar(string name, IEnumerable<CalendarEntry> entries, string? download)
    {
        var content = Encoding.UTF8.GetBytes(file.Of(name, entries, Request.RootIn(Language.Current)));
        return download is null ? File(content, CalendarFile.ContentType) : File(content, CalendarFile.ContentType, download);
    }
}
