using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Authorisation;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Texts;
using GoalProcess.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Direction;

/// <summary>Vision and value base: what all goals rest on.</summary>
[Route("vision")]
public sealed class DirectionController(DirectionQueries queries, ActDesk desk, IStringLocalizer<DirectionTexts> texts) : Controller
{
    [HttpGet(""), May(Permission.Read)]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await queries.AllAsync(ct));

    [HttpGet("{kind:regex(^(vision|vardegrund)$)}/andra"), May(Permission.EditProcess)]
    public async Task<IActionResult> Edit(string kind, CancellationToken ct) =>
        await queries.EditorAsync(kind, ct) is { } stored ? View(stored) : NotFound();

    [HttpPost("{kind:regex(^(vision|vardegrund)$)}/andra"), May(Permission.EditProcess)]
    public async Task<IActionResult> Edit(string kind, DirectionForm form, CancellationToken ct)
    {
        // statements are neither added nor taken away here: a form that names another, or the same twice, has nothing to say
        if (await queries.EditorAsync(kind, ct) is not { Page: { } page } stored
            || form.Statements.GroupBy(statement => statement.Id).Any(same => same.Skip(1).Any() || stored.Statements.TrueForAll(each => each.Id != same.Key)))
        {
            return NotFound();
        }

        form.Page = page;

        return form.ConflictChoice switch
        {
            Conflicts.Theirs => RedirectToAction(nameof(Edit), new { kind }),
            Conflicts.Both => this.Joined(nameof(Edit), form.JoinedWith(stored)),
            _ when !ModelState.IsValid => this.Invalid(nameof(Edit), form),
            _ => await SaveAsync(form, stored, ct),
        };
    }

    private Task<IActionResult> SaveAsync(DirectionForm form, DirectionForm stored, CancellationToken ct) => desk.DoAsync(
        this,
        new EditDirection(stored.Page!.Id, form.Version, form.Title!, form.Text, form.Statements.ToDictionary(s => s.Id, s => s.Text!)),
        done: () =>
        {
            TempData.SetFlash(texts["Saved", form.Title!]);
            return RedirectToAction(nameof(Index));
        },
        again: async result => View(nameof(Edit), result.Outcome is WorkflowOutcome.Conflict ? await queries.InConflictAsync(form, stored, ct) : form),
        ct);
}
