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

namespace GoalProcess.Web.Features.Bodies;

/// <summary>The bodies, with their seats and mandate dates.</summary>
[Route("organ")]
public sealed class BodiesController(BodyQueries queries, ActDesk desk, IStringLocalizer<BodyTexts> texts) : Controller
{
    [HttpGet(""), May(Permission.Read)]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await queries.ListAsync(ct));

    [HttpGet("{bodyCode}"), May(Permission.Read)]
    public async Task<IActionResult> Show(string bodyCode, CancellationToken ct) =>
        await queries.FindAsync(bodyCode, ct) is { } body ? View(body) : NotFound();

    [HttpGet(BodyForm.PageOfNew), May(Permission.EditBodies)]
    public async Task<IActionResult> New(CancellationToken ct) => View(new BodyForm { Wholes = await queries.WholesAsync(ct) });

    [HttpPost(BodyForm.PageOfNew), May(Permission.EditBodies)]
    public async Task<IActionResult> New(BodyForm form, CancellationToken ct)
    {
        form.Wholes = await queries.WholesAsync(ct);

        if (ModelState.IsValid)
        {
            await CheckCodeAsync(form, ct);
        }

        return ModelState.IsValid ? await AddAsync(form, ct) : this.Invalid(nameof(New), form);
    }

    [HttpGet("{bodyCode}/andra"), May(Permission.EditBodies)]
    public async Task<IActionResult> Edit(string bodyCode, CancellationToken ct) =>
        await queries.FindAsync(bodyCode, ct) is { } body
            ? View(new BodyNamesForm { Version = body.Version, NameSv = body.NameSv, NameEn = body.NameEn, Body = body })
            : NotFound();

    [HttpPost("{bodyCode}/andra"), May(Permission.EditBodies)]
    public async Task<IActionResult> Edit(string bodyCode, BodyNamesForm form, CancellationToken ct)
    {
        if (await queries.FindAsync(bodyCode, ct) is not { } body)
        {
            return NotFound();
        }

        form.Body = body;

        return form.ConflictChoice switch
        {
            Conflicts.Theirs => RedirectToAction(nameof(Edit), new { bodyCode }),
            Conflicts.Both => this.Joined(nameof(Edit), form.JoinedWith(body)),
            _ when !ModelState.IsValid => this.Invalid(nameof(Edit), form),
            _ => await SaveAsync(form, body, ct),
        };
    }

    private Task<IActionResult> AddAsync(BodyForm form, CancellationToken ct) => desk.DoAsync(
        this,
        new AddBody(form.Code!, form.NameSv!, form.NameEn!, form.Kind!.Value, form.PartOfId),
        done: () => Done("Added", form.NameSv!, form.NameEn!, form.Code!),
        again: async _ =>
        {
            // someone gave another body the code a moment ago
            await CheckCodeAsync(form, ct);
            return View(nameof(New), form);
        },
        ct);

    private Task<IActionResult> SaveAsync(BodyNamesForm form, BodyPage body, CancellationToken ct) => desk.DoAsync(
        this,
        new EditBody(body.Id, form.Version, form.NameSv!, form.NameEn!),
        done: () => Done("Saved", form.NameSv!, form.NameEn!, body.Code),
        again: async result => View(nameof(Edit), result.Outcome is WorkflowOutcome.Conflict ? await InConflictAsync(form, body, ct) : form),
        ct);

    private async Task<BodyNamesForm> InConflictAsync(BodyNamesForm form, BodyPage stored, CancellationToken ct) => form with
    {
        Version = stored.Version,
        Conflict = new ConflictModel(
            await queries.LastWriterAsync(stored, ct) ?? texts["Someone"], stored.Name, $"{form.NameSv}\n{form.NameEn}", $"{stored.NameSv}\n{stored.NameEn}"),
    };

    private async Task CheckCodeAsync(BodyForm form, CancellationToken ct)
    {
        if (await queries.IsTakenAsync(form.Code!.Trim(), ct))
        {
            ModelState.AddModelError(nameof(BodyForm.Code), texts["Code.Taken", form.Code.Trim()]);
        }
    }

    private RedirectToActionResult Done(string text, string nameSv, string nameEn, string code)
    {
        TempData.SetFlash(texts[text, Infrastructure.Languages.Language.Choose(nameSv, nameEn).Trim()]);
        return RedirectToAction(nameof(Show), new { bodyCode = code.Trim().ToLowerInvariant() });
    }
}
