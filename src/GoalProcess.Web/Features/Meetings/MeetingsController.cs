using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Authorisation;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Meetings;

/// <summary>A body's meetings: the calendar, and one meeting with its agenda.</summary>
[Route("organ/{bodyCode}/sammantraden")]
public sealed class MeetingsController(MeetingQueries queries, BodyFinder bodies, ActDesk desk, IStringLocalizer<MeetingTexts> texts) : Controller
{
    [HttpGet(""), May(Permission.Read)]
    public async Task<IActionResult> Index(string bodyCode, CancellationToken ct) =>
        await bodies.FindAsync(bodyCode, ct) is { } body ? View(await queries.ListAsync(body, ct)) : NotFound();

    [HttpGet("/processer/{processNumber:int}/sammantraden"), May(Permission.Read)]
    public async Task<IActionResult> OfProcess(int processNumber, [FromServices] ProcessFinder processes, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process ? View(await queries.OfProcessAsync(process, ct)) : NotFound();

    [HttpGet("ny"), May(Permission.PlanMeetings)]
    public async Task<IActionResult> New(string bodyCode, CancellationToken ct) =>
        await bodies.FindAsync(bodyCode, ct) is { } body ? View(new MeetingFormPage(body, null, new MeetingForm())) : NotFound();

    [HttpPost("ny"), May(Permission.PlanMeetings)]
    public async Task<IActionResult> New(string bodyCode, [Bind(Prefix = nameof(MeetingFormPage.Form))] MeetingForm form, CancellationToken ct)
    {
        if (await bodies.FindAsync(bodyCode, ct) is not { } body)
        {
            return NotFound();
        }

        var page = new MeetingFormPage(body, null, form);

        if (!ModelState.IsValid)
        {
            return this.Invalid(nameof(New), page);
        }

        var number = await queries.NextNumberAsync(body.Id, ct);
        return await desk.DoAsync(
            this, new PlanMeeting(body.Id, number, form.StartsAt, form.Kind!.Value, form.Place), () => Done("Planned", bodyCode, number),
            _ => Task.FromResult<IActionResult>(View(nameof(New), page)), ct);
    }

    [HttpGet("{number:int}"), May(Permission.Read)]
    public async Task<IActionResult> Show(string bodyCode, int number, CancellationToken ct) =>
        await PageAsync(bodyCode, number, ct) is { } page ? View(page) : NotFound();

    [HttpGet("{number:int}/andra"), May(Permission.PlanMeetings)]
    public async Task<IActionResult> Edit(string bodyCode, int number, CancellationToken ct) =>
        await PageAsync(bodyCode, number, ct) is { } page ? View(new MeetingFormPage(page.Body, page, MeetingForm.Of(page))) : NotFound();

    [HttpPost("{number:int}/andra"), May(Permission.PlanMeetings)]
    public async Task<IActionResult> Edit(string bodyCode, int number, [Bind(Prefix = nameof(MeetingFormPage.Form))] MeetingForm form, CancellationToken ct)
    {
        if (await PageAsync(bodyCode, number, ct) is not { } meeting)
        {
            return NotFound();
        }

        var page = new MeetingFormPage(meeting.Body, meeting, form);

        return !ModelState.IsValid
            ? this.Invalid(nameof(Edit), page)
            : await desk.DoAsync(
                this, new RescheduleMeeting(meeting.Body.Id, meeting.Id, form.Version, form.StartsAt, form.Kind!.Value, form.Place),
                () => Done("Moved", bodyCode, number), _ => Task.FromResult<IActionResult>(View(nameof(Edit), page)), ct);
    }

    private RedirectToActionResult Done(string text, string bodyCode, int number)
    {
        TempData.SetFlash(texts[text]);
        return RedirectToAction(nameof(Show), new { bodyCode, number });
    }

    private async Task<MeetingPage?> PageAsync(string bodyCode, int number, CancellationToken ct) =>
        await bodies.FindAsync(bodyCode, ct) is { } body ? await queries.PageAsync(body, number, ct) : null;
}
