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

/// <summary>The mandate periods of a body: added, corrected, ended.</summary>
[Route("organ/{bodyCode}/mandatperioder")]
public sealed class MandatesController(BodyQueries queries, ActDesk desk, IStringLocalizer<BodyTexts> texts) : Controller
{
    private const string Page = "/Features/Bodies/Mandate.cshtml";

    [HttpGet("ny"), May(Permission.EditBodies)]
    public async Task<IActionResult> New(string bodyCode, CancellationToken ct) =>
        await queries.FindAsync(bodyCode, ct) is { } body ? View(Page, new MandatePage(body, null, new MandateForm(), new EndForm())) : NotFound();

    [HttpPost("ny"), May(Permission.EditBodies)]
    public async Task<IActionResult> New(string bodyCode, [Bind(Prefix = nameof(MandatePage.Form))] MandateForm form, CancellationToken ct)
    {
        if (await queries.FindAsync(bodyCode, ct) is not { } body)
        {
            return NotFound();
        }

        var page = new MandatePage(body, null, form, new EndForm());

        return !IsFree(page) ? this.Invalid(Page, page) : await desk.DoAsync(
            this,
            new AddMandate(body.Id, form.Version, form.From!.Value, form.To!.Value, form.SeatCount!.Value),
            done: () => Done("Mandate.Added", bodyCode),
            again: _ => Task.FromResult<IActionResult>(View(Page, page)),
            ct);
    }

    [HttpGet("{id:guid}"), May(Permission.EditBodies)]
    public async Task<IActionResult> Edit(string bodyCode, Guid id, CancellationToken ct) =>
        await PageAsync(bodyCode, id, ct) is { } page ? View(Page, page) : NotFound();

    [HttpPost("{id:guid}"), May(Permission.EditBodies)]
    public async Task<IActionResult> Edit(string bodyCode, Guid id, [Bind(Prefix = nameof(MandatePage.Form))] MandateForm form, CancellationToken ct)
    {
        if (await PageAsync(bodyCode, id, ct) is not { } page)
        {
            return NotFound();
        }

        page = page with { Form = form };

        return !IsFree(page) ? this.Invalid(Page, page) : await desk.DoAsync(
            this,
            new EditMandate(page.Body.Id, form.Version, id, form.From!.Value, form.To!.Value, form.SeatCount!.Value),
            done: () => Done("Mandate.Saved", bodyCode),
            again: _ => Task.FromResult<IActionResult>(View(Page, page)),
            ct);
    }

    [HttpPost("{id:guid}/avslut"), May(Permission.EditBodies)]
    public async Task<IActionResult> End(string bodyCode, Guid id, [Bind(Prefix = nameof(MandatePage.End))] EndForm end, CancellationToken ct)
    {
        if (await PageAsync(bodyCode, id, ct) is not { } page)
        {
            return NotFound();
        }

        page = page with { End = end };

        if (page is { Mandate: { } mandate } && end.Version == page.Body.Version && (end.Day < mandate.From || end.Day > mandate.To))
        {
            ModelState.AddModelError("End.Day", texts["Day.Outside", mandate.From.Written(), mandate.To.Written()]);
        }

        return !ModelState.IsValid ? this.Invalid(Page, page) : await desk.DoAsync(
            this,
            new EndMandate(page.Body.Id, end.Version, id, end.Day!.Value),
            done: () => Done("Mandate.Ended", bodyCode),
            again: _ => Task.FromResult<IActionResult>(View(Page, page)),
            ct);
    }

    // whoever was overtaken is told that first: the period in the way may be the other's
    private bool IsFree(MandatePage page)
    {
        if (ModelState.IsValid && page.Form.Version == page.Body.Version
            && page.Body.Overlapping(page.Form.From!.Value, page.Form.To!.Value, page.Mandate?.Id) is { } other)
        {
            ModelState.AddModelError("Form.From", texts["Mandate.Overlaps", other.From.Written(), other.To.Written()]);
        }

        return ModelState.IsValid;
    }

    private RedirectToActionResult Done(string text, string bodyCode)
    {
        TempData.SetFlash(texts[text]);
        return RedirectToAction("Show", "Bodies", new { bodyCode });
    }

    private async Task<MandatePage?> PageAsync(string bodyCode, Guid id, CancellationToken ct) =>
        await queries.FindAsync(bodyCode, ct) is { } body && body.Mandates.FirstOrDefault(mandate => mandate.Id == id) is { } mandate
            ? new MandatePage(body, mandate, MandateForm.Of(body, mandate), new EndForm())
            : null;
}
