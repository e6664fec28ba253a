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

/// <summary>What is done to a meeting's agenda: items, documents, the summons, and calling the meeting off.</summary>
[Route("organ/{bodyCode}/sammantraden/{number:int}"), May(Permission.PlanMeetings)]
public sealed class AgendaItemsController(MeetingQueries queries, BodyFinder bodies, ActDesk desk, IStringLocalizer<MeetingTexts> texts) : Controller
{
    private const string Page = "/Features/Meetings/Show.cshtml";

    [HttpPost("punkter")]
    public async Task<IActionResult> Create(string bodyCode, int number, [Bind(Prefix = nameof(MeetingPage.NewItem))] AgendaItemForm newItem, CancellationToken ct)
    {
        if (await PageAsync(bodyCode, number, ct) is not { } page)
        {
            return NotFound();
        }

        page = page with { NewItem = newItem };

        return !ModelState.IsValid
            ? this.Invalid(Page, page)
            : await DoAsync(page, new AddAgendaItem(page.Body.Id, page.Id, page.TitleOf(newItem), newItem.MatterId), "Item.Added", ct);
    }

    [HttpPost("punkter/{item:int}/underlag")]
    public async Task<IActionResult> Pin(string bodyCode, int number, int item, [Bind(Prefix = nameof(MeetingPage.Pin))] PinForm pin, CancellationToken ct)
    {
        if (await PageAsync(bodyCode, number, ct) is not { } page || page.Items.FirstOrDefault(row => row.Number == item) is not { } row)
        {
            return NotFound();
        }

        page = page with { Pin = pin, SentFor = item };

        return !ModelState.IsValid
            ? this.Invalid(Page, page)
            : await DoAsync(page, new PinDocuments(page.Body.Id, page.Id, row.Id, pin.Chosen, pin.SupplementBecause), "Item.Pinned", ct);
    }

    [HttpPost("punkter/{item:int}/aterkallelse")]
    public async Task<IActionResult> Withdraw(string bodyCode, int number, int item, [Bind(Prefix = nameof(MeetingPage.Withdrawal))] BecauseForm withdrawal, CancellationToken ct) =>
        await PageAsync(bodyCode, number, ct) is not { } page || page.Items.FirstOrDefault(row => row.Number == item) is not { } row ? NotFound()
        : !ModelState.IsValid ? this.Invalid(Page, page with { SentFor = item })
        : await DoAsync(page with { SentFor = item }, new WithdrawAgendaItem(page.Body.Id, page.Id, row.Id, withdrawal.Because!), "Item.Withdrawn", ct);

    [HttpPost("kallelse")]
    public async Task<IActionResult> Summon(string bodyCode, int number, long? version, CancellationToken ct) =>
        await PageAsync(bodyCode, number, ct) is not { } page ? NotFound()
        : await DoAsync(page, new SendSummons(page.Body.Id, page.Id, version), "Summons.Sent", ct);

    [HttpPost("installande")]
    public async Task<IActionResult> Cancel(string bodyCode, int number, [Bind(Prefix = nameof(MeetingPage.Cancellation))] BecauseForm cancellation, CancellationToken ct) =>
        await PageAsync(bodyCode, number, ct) is not { } page ? NotFound()
        : !ModelState.IsValid ? this.Invalid(Page, page)
        : await DoAsync(page, new CancelMeeting(page.Body.Id, page.Id, cancellation.Version, cancellation.Because!), "Cancelled.Saved", ct);

    private Task<IActionResult> DoAsync<TAct>(MeetingPage page, TAct act, string text, CancellationToken ct)
        where TAct : class, IAct<TAct> => desk.DoAsync(
            this, act, () => Done(text, page), _ => Task.FromResult<IActionResult>(View(Page, page)), ct);

    private RedirectToActionResult Done(string text, MeetingPage page)
    {
        TempData.SetFlash(texts[text]);
        return RedirectToAction(nameof(MeetingsController.Show), "Meetings", new { bodyCode = page.Body.Code.ToLowerInvariant(), number = page.Number });
    }

    private async Task<MeetingPage?> PageAsync(string bodyCode, int number, CancellationToken ct) =>
        await bodies.FindAsync(bodyCode, ct) is { } body ? await queries.PageAsync(body, number, ct) : null;
}
