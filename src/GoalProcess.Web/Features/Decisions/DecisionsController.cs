using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Authorisation;
using GoalProcess.Web.Infrastructure.Drafts;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Decisions;

/// <summary>Records what a body said on an agenda item, and shows what was recorded.</summary>
[Route("organ/{bodyCode}/sammantraden/{number:int}/punkter/{item:int}/beslut")]
public sealed class DecisionsController(
    DecisionQueries queries, BodyFinder bodies, ActDesk desk, CurrentDraft draft, IStringLocalizer<DecisionTexts> texts) : Controller
{
    [HttpGet(""), May(Permission.Read)]
    public async Task<IActionResult> Show(string bodyCode, int number, int item, CancellationToken ct) =>
        await bodies.FindAsync(bodyCode, ct) is { } body && await queries.PageAsync(body, number, item, ct) is { } page ? View(page) : NotFound();

    [HttpGet("nytt"), May(Permission.RecordDecisions), KeepsDraft]
    public async Task<IActionResult> New(string bodyCode, int number, int item, CancellationToken ct) =>
        await PageAsync(bodyCode, number, item, ct) is { } page
            ? View(page with { Form = await draft.TypedAsync<DecisionForm>(this, nameof(DecisionFormPage.Form)) ?? DecisionActs.Prefilled(page) })
            : NotFound();

    [HttpPost("nytt"), May(Permission.RecordDecisions), KeepsDraft]
    public async Task<IActionResult> New(string bodyCode, int number, int item, [Bind(Prefix = nameof(DecisionFormPage.Form))] DecisionForm form, CancellationToken ct)
    {
        if (await PageAsync(bodyCode, number, item, ct) is not { } found)
        {
            return NotFound();
        }

        var page = found with { Form = form };
        return !ModelState.IsValid
            ? this.Invalid(nameof(New), page)
            : await desk.DoAsync(
                this, DecisionActs.Act(page), () => Done("Recorded", bodyCode, number, item),
                _ => Task.FromResult<IActionResult>(View(nameof(New), page)), ct);
    }

    [HttpPost("upphavande"), May(Permission.RecordDecisions)]
    public async Task<IActionResult> Annul(
        string bodyCode, int number, int item, [Bind(Prefix = nameof(DecisionPage.Annulment))] AnnulmentForm annulment, CancellationToken ct)
    {
        if (await bodies.FindAsync(bodyCode, ct) is not { } body || await queries.PageAsync(body, number, item, ct) is not { } found)
        {
            return NotFound();
        }

        var page = found with { Annulment = annulment };

        return !ModelState.IsValid
            ? this.Invalid(nameof(Show), page)
            : await desk.DoAsync(
                this, new AnnulDecision(page.Process.Id, page.Id, body.Id, annulment.On!.Value, annulment.Number!),
                () => Done("Annulment.Saved", bodyCode, number, item), _ => Task.FromResult<IActionResult>(View(nameof(Show), page)), ct);
    }

    private RedirectToActionResult Done(string text, string bodyCode, int number, int item)
    {
        TempData.SetFlash(texts[text]);
        return RedirectToAction(nameof(Show), new { bodyCode, number, item });
    }

    private async Task<DecisionFormPage?> PageAsync(string bodyCode, int number, int item, CancellationToken ct) =>
        await bodies.FindAsync(bodyCode, ct) is { } body ? await queries.FormAsync(body, number, item, ct) : null;
}
