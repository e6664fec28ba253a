using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Accounts;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Authorisation;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Replanning;

/// <summary>A meeting gets another time: first what follows in every process that waits for the body, then saved with a reason, or let be.</summary>
[Route("organ/{bodyCode}/sammantraden/{number:int}/flytta")]
public sealed class MeetingMovesController(
    ReplanningQueries queries, BodyFinder bodies, CurrentActor actor, ActDesk desk, IStringLocalizer<ReplanningTexts> texts) : Controller
{
    private const string Page = "/Features/Replanning/Meeting.cshtml";

    [HttpGet(""), May(Permission.Read)]
    public async Task<IActionResult> Show(string bodyCode, int number, DateOnly? day, TimeOnly? time, CancellationToken ct)
    {
        if (await FindAsync(bodyCode, number, ct) is not { } meeting)
        {
            return NotFound();
        }

        var isAsked = Request.Query.ContainsKey(nameof(day));
        var form = new MeetingMoveForm
        {
            Version = meeting.Version,
            Day = isAsked ? day : DateOnly.FromDateTime(meeting.StartsAt),
            Time = time ?? TimeOnly.FromDateTime(meeting.StartsAt),
        };

        if (day is null && isAsked)
        {
            ModelState.TryAddModelError(nameof(day), texts["Day.Missing"]);
        }

        var page = await queries.MeetingAsync(meeting, form, actor.Value, ct);
        return ModelState.IsValid ? View(Page, page) : this.Invalid(Page, page);
    }

    [HttpPost(""), May(Permission.PlanMeetings)]
    public async Task<IActionResult> Save(string bodyCode, int number, MeetingMoveForm form, CancellationToken ct)
    {
        if (await FindAsync(bodyCode, number, ct) is not { } meeting)
        {
            return NotFound();
        }

        var page = await queries.MeetingAsync(meeting, form, actor.Value, ct);

        if (!ModelState.IsValid)
        {
            return this.Invalid(Page, page);
        }

        return page.Digest is null || page.Digest != form.Seen ? this.Overtaken(Page, page) : await desk.DoAsync(
            this,
            new RescheduleMeeting(meeting.Body.Id, meeting.Id, form.Version, form.StartsAt, meeting.Kind, meeting.Place) { Because = form.Because },
            done: () =>
            {
                TempData.SetFlash(texts["Meeting.Saved", form.StartsAt.WithTime()]);
                return RedirectToAction("Show", "Meetings", new { bodyCode, number });
            },
            again: _ => Task.FromResult<IActionResult>(View(Page, page)),
            ct);
    }

    private async Task<MeetingAsIs?> FindAsync(string bodyCode, int number, CancellationToken ct) =>
        await bodies.FindAsync(bodyCode, ct) is { } body ? await queries.MeetingAsync(body, number, ct) : null;
}
