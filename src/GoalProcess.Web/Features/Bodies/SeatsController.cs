using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Authorisation;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Bodies;

/// <summary>The seats of a body: someone is seated, a mistake is corrected, a seat ends.</summary>
[Route("organ/{bodyCode}/platser")]
public sealed class SeatsController(BodyQueries queries, ActDesk desk, IStringLocalizer<BodyTexts> texts) : Controller
{
    private const string Page = "/Features/Bodies/Seat.cshtml";

    [HttpGet("ny"), May(Permission.EditBodies)]
    public async Task<IActionResult> New(string bodyCode, CancellationToken ct) =>
        await queries.FindAsync(bodyCode, ct) is { } body ? View(Page, new SeatPage(body, null, SeatForm.New(body), new EndForm())) : NotFound();

    [HttpPost("ny"), May(Permission.EditBodies)]
    public async Task<IActionResult> New(string bodyCode, [Bind(Prefix = nameof(SeatPage.Form))] SeatForm form, CancellationToken ct)
    {
        if (await queries.FindAsync(bodyCode, ct) is not { } body)
        {
            return NotFound();
        }

        var page = new SeatPage(body, null, form, new EndForm());

        return !ModelState.IsValid ? this.Invalid(Page, page) : await desk.DoAsync(
            this,
            new AddSeat(body.Id, form.Version, form.Holder!, form.Party, form.Role!.Value, form.From!.Value, form.To!.Value),
            done: () => Done("Seat.Added", form.Holder!, bodyCode),
            again: _ => Task.FromResult<IActionResult>(View(Page, page)),
            ct);
    }

    [HttpGet("{number:int}"), May(Permission.EditBodies)]
    public async Task<IActionResult> Edit(string bodyCode, int number, CancellationToken ct) =>
        await PageAsync(bodyCode, number, ct) is { } page ? View(Page, page) : NotFound();

    [HttpPost("{number:int}"), May(Permission.EditBodies)]
    public async Task<IActionResult> Edit(string bodyCode, int number, [Bind(Prefix = nameof(SeatPage.Form))] SeatForm form, CancellationToken ct)
    {
        if (await PageAsync(bodyCode, number, ct) is not { Seat: { } seat } page)
        {
            return NotFound();
        }

        page = page with { Form = form };

        return !ModelState.IsValid ? this.Invalid(Page, page) : await desk.DoAsync(
            this,
            new EditSeat(page.Body.Id, form.Version, seat.Id, form.Holder!, form.Party, form.Role!.Value, form.From!.Value, form.To!.Value),
            done: () => Done("Seat.Saved", form.Holder!, bodyCode),
            again: _ => Task.FromResult<IActionResult>(View(Page, page)),
            ct);
    }

    [HttpPost("{number:int}/avslut"), May(Permission.EditBodies)]
    public async Task<IActionResult> End(string bodyCode, int number, [Bind(Prefix = nameof(SeatPage.End))] EndForm end, CancellationToken ct)
    {
        if (await PageAsync(bodyCode, number, ct) is not { Seat: { } seat } page)
        {
            return NotFound();
        }

        page = page with { End = end };

        if (end.Version == page.Body.Version && (end.Day < seat.From || end.Day > seat.To))
        {
            ModelState.AddModelError("End.Day", texts["Day.Outside", seat.From.Written(), seat.To.Written()]);
        }

        return !ModelState.IsValid ? this.Invalid(Page, page) : await desk.DoAsync(
            this,
            new EndSeat(page.Body.Id, end.Version, seat.Id, end.Day!.Value),
            done: () => Done("Seat.Ended", seat.Holder, bodyCode),
            again: _ => Task.FromResult<IActionResult>(View(Page, page)),
            ct);
    }

    private RedirectToActionResult Done(string text, string holder, string bodyCode)
    {
        TempData.SetFlash(texts[text, holder.Trim()]);
        return RedirectToAction("Show", "Bodies", new { bodyCode });
    }

    private async Task<SeatPage?> PageAsync(string bodyCode, int number, CancellationToken ct) =>
        await queries.FindAsync(bodyCode, ct) is { } body && body.Seats.FirstOrDefault(seat => seat.Number == number) is { } seat
            ? new SeatPage(body, seat, SeatForm.Of(body, seat), new EndForm())
            : null;
}
