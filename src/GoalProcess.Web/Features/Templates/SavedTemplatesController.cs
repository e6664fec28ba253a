using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Authorisation;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Templates;

/// <summary>The plan of a process is saved as a template for the next.</summary>
[Route("processer/{processNumber:int}/mall"), May(Permission.EditProcess)]
public sealed class SavedTemplatesController(
    TemplateQueries queries, ProcessFinder processes, ActDesk desk, IStringLocalizer<TemplateTexts> texts) : Controller
{
    private const string Page = "/Features/Templates/Save.cshtml";

    [HttpGet("")]
    public async Task<IActionResult> Create(int processNumber, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process ? View(Page, await queries.NamesOfAsync(process, ct)) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(int processNumber, TemplateForm form, CancellationToken ct)
    {
        if (await processes.FindAsync(processNumber, ct) is not { } process)
        {
            return NotFound();
        }

        form.Process = process;

        return !ModelState.IsValid ? this.Invalid(Page, form) : await desk.DoAsync(
            this,
            new SaveAsTemplate(process.Id, form.NameSv!, form.NameEn!),
            done: () =>
            {
                TempData.SetFlash(texts["Saved", form.NameSv!]);
                return RedirectToAction("Index", "Templates");
            },
            again: _ => Task.FromResult<IActionResult>(View(Page, form)),
            ct);
    }
}
