using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Goals;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Authorisation;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Texts;
using GoalProcess.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Keywords;

/// <summary>The keywords of a process: what politics wants lifted, with its source.</summary>
[Route("processer/{processNumber:int}/nyckelord")]
public sealed class KeywordsController(
    KeywordQueries queries, ProcessFinder processes, ActDesk desk, IStringLocalizer<KeywordTexts> texts) : Controller
{
    [HttpGet(""), May(Permission.Read)]
    public async Task<IActionResult> Index(int processNumber, KeywordFilter filter, CancellationToken ct)
    {
        // a page number that is no number means the first page
        ModelState.Clear();

        return await processes.FindAsync(processNumber, ct) is { } process && await queries.ListAsync(process, filter, ct) is { } page
            ? View(page with { Undo = TempData[KeywordMovesController.UndoKey] as string })
            : NotFound();
    }

    [HttpGet("{number:int}"), May(Permission.Read)]
    public async Task<IActionResult> Show(int processNumber, int number, CancellationToken ct) =>
        await FindAsync(processNumber, number, ct) is { } keyword ? View(KeywordForm.Of(keyword)) : NotFound();

    [HttpPost("{number:int}"), May(Permission.EditProcess)]
    public async Task<IActionResult> Show(int processNumber, int number, KeywordForm form, CancellationToken ct)
    {
        if (await FindAsync(processNumber, number, ct) is not { } keyword)
        {
            return NotFound();
        }

        (form.Process, form.Keyword) = (keyword.Process, keyword);

        return form.ConflictChoice switch
        {
            Conflicts.Theirs => RedirectToAction(nameof(Show), new { processNumber, number }),
            Conflicts.Both => this.Joined(nameof(Show), form.JoinedWith(keyword)),
            _ when !ModelState.IsValid => this.Invalid(nameof(Show), form),
            _ => await SaveAsync(form, keyword, ct),
        };
    }

    [HttpGet("ny"), May(Permission.EditProcess)]
    public async Task<IActionResult> Create(int processNumber, string? omrade, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process
            ? View(new KeywordForm { Process = process, Places = await queries.ChoicesAsync(process, ct), To = PlaceIn(omrade) })
            : NotFound();

    [HttpPost("ny"), May(Permission.EditProcess)]
    public async Task<IActionResult> Create(int processNumber, KeywordForm form, CancellationToken ct)
    {
        if (await processes.FindAsync(processNumber, ct) is not { } process)
        {
            return NotFound();
        }

        (form.Process, form.Places) = (process, await queries.ChoicesAsync(process, ct));

        return ModelState.IsValid ? await AddAsync(form, process, ct) : this.Invalid(nameof(Create), form);
    }

    private async Task<IActionResult> AddAsync(KeywordForm form, ProcessPlace process, CancellationToken ct)
    {
        var to = Destination.Read(form.To) ?? new Destination(null, KeywordHeap.Meaning);
        var area = to.AreaNumber is { } number ? await queries.AreaAsync(process, number, ct) : null;

        return area is null && to.AreaNumber is not null ? NotFound() : await desk.DoAsync(
            this,
            new AddKeyword(process.Id, area?.Key, to.Heap, form.Text!, form.SourceKind, form.SourceText),
            done: () => Done("Added", form.Text!, nameof(Index), new { processNumber = process.Number }),
            again: _ => Task.FromResult<IActionResult>(View(nameof(Create), form)),
            ct);
    }

    private Task<IActionResult> SaveAsync(KeywordForm form, KeywordPage keyword, CancellationToken ct) => desk.DoAsync(
        this,
        new EditKeyword(keyword.Process.Id, keyword.Id, form.Version, form.Text!, form.SourceKind, form.SourceText),
        done: () => Done("Saved", form.Text!, nameof(Show), new { processNumber = keyword.Process.Number, number = keyword.Number }),
        again: async result => View(nameof(Show), result.Outcome is WorkflowOutcome.Conflict ? await InConflictAsync(form, keyword, ct) : form),
        ct);

    private async Task<KeywordForm> InConflictAsync(KeywordForm form, KeywordPage stored, CancellationToken ct) => form with
    {
        Version = stored.Version,
        Conflict = new ConflictModel(
            await queries.LastWriterAsync(stored, ct) ?? texts["Someone"], stored.Text, $"{form.Text}\n{form.SourceText}", $"{stored.Text}\n{stored.SourceText}"),
    };

    private RedirectToActionResult Done(string text, string word, string action, object route)
    {
        TempData.SetFlash(texts[text, word]);
        return RedirectToAction(action, route);
    }

    private static string PlaceIn(string? slug) =>
        $"{new Destination(slug is [>= 'a' and <= 'z'] ? slug[0] - 'a' + 1 : null, KeywordHeap.Meaning)}";

    private async Task<KeywordPage?> FindAsync(int processNumber, int number, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process && await queries.FindAsync(process, number, ct) is { } keyword
            ? await queries.WholeAsync(keyword, ct)
            : null;
}
