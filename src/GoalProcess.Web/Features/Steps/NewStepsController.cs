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

namespace GoalProcess.Web.Features.Steps;

/// <summary>A step is added to the plan of a process under way.</summary>
[Route("processer/{processNumber:int}/steg/nytt"), May(Permission.EditProcess)]
public sealed class NewStepsController(
    StepQueries queries, ProcessFinder processes, ActDesk desk, CurrentDraft draft, IStringLocalizer<StepTexts> texts) : Controller
{
    private const string Page = "/Features/Steps/New.cshtml";

    [HttpGet(""), KeepsDraft]
    public async Task<IActionResult> Create(int processNumber, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process
            ? View(Page, (await draft.TypedAsync<NewStepForm>(this) ?? new NewStepForm()) with { Page = await queries.ChoicesAsync(process, ct) })
            : NotFound();

    [HttpPost(""), KeepsDraft]
    public async Task<IActionResult> Create(int processNumber, NewStepForm form, CancellationToken ct)
    {
        if (await processes.FindAsync(processNumber, ct) is not { } process)
        {
            return NotFound();
        }

        var page = form.Page = await queries.ChoicesAsync(process, ct);

        if (form.After is { } number && page.Steps.All(step => step.Number != number))
        {
            ModelState.AddModelError(nameof(form.After), texts["After.Gone"]);
        }

        return !ModelState.IsValid ? this.Invalid(Page, form) : await desk.DoAsync(
            this,
            new AddStep(process.Id, form.Version, form.Draft(), form.Because!),
            done: () =>
            {
                TempData.SetFlash(texts["Added", form.TitleSv!]);
                return RedirectToAction("Show", "Processes", new { processNumber });
            },
            again: _ => Task.FromResult<IActionResult>(View(Page, form)),
            ct);
    }
}
