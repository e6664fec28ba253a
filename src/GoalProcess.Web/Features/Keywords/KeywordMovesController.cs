using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Goals;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Authorisation;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Keywords;

/// <summary>Sorts keywords, one or many, and puts them back again.</summary>
[Route("processer/{processNumber:int}/nyckelord")]
public sealed class KeywordMovesController(
    KeywordQueries queries, ProcessFinder processes, ActDesk desk, IStringLocalizer<KeywordTexts> texts,
    IStringLocalizer<WordTexts> words) : Controller
{
    /// <summary>Where the list finds the move that can be undone.</summary>
    public const string UndoKey = "KeywordUndo";

    private const string List = "/Features/Keywords/Index.cshtml";
    private const string Shown = "/Features/Keywords/Show.cshtml";

    [HttpPost("flytta"), May(Permission.EditProcess)]
    public async Task<IActionResult> Create(int processNumber, MoveForm form, CancellationToken ct)
    {
        if (await processes.FindAsync(processNumber, ct) is not { } process || await queries.ListAsync(process, form.Filter, ct) is not { } page)
        {
            return NotFound();
        }

        page = page with { Move = form };

        return ModelState.IsValid ? await MoveAsync(form.Plain(), page, ct) : this.Invalid(List, page);
    }

    [HttpPost("aterflytt"), May(Permission.EditProcess)]
    public async Task<IActionResult> Undo(int processNumber, string? back, CancellationToken ct)
    {
        if (await processes.FindAsync(processNumber, ct) is not { } process || Moves.Read(back) is not { } moves)
        {
            return NotFound();
        }

        IActionResult answer = RedirectToList(process, texts["Move.Undone"]);

        // what came from different places goes back to each of them
        foreach (var (to, ids) in moves.Where(_ => answer is RedirectToActionResult))
        {
            answer = await DoAsync(process, to, ids, () => answer, () => RedirectToList(process, texts["Move.NotUndone"]), ct);
        }

        return answer;
    }

    [HttpPost("{number:int}/aterflytt"), May(Permission.EditProcess)]
    public async Task<IActionResult> UndoLast(int processNumber, int number, Guid? move, CancellationToken ct)
    {
        if (await processes.FindAsync(processNumber, ct) is not { } process || await queries.FindAsync(process, number, ct) is not { } found)
        {
            return NotFound();
        }

        var keyword = await queries.WholeAsync(found, ct);

        if (keyword.LastMove is not { } last || last.Id != move)
        {
            // moved again since the page was shown
            return this.Overtaken(Shown, KeywordForm.Of(keyword));
        }

        var areaId = last.ChangedArea ? last.AreaId
            : keyword.AreaNumber is { } area ? (await queries.AreaAsync(process, area, ct))?.Key
            : null;
        var answer = await desk.DoAsync(
            this, new MoveKeywords(process.Id, [keyword.Id], areaId, last.Heap),
            done: () => RedirectToKeyword(keyword, texts["Move.OneUndone"]),
            again: _ => Task.FromResult<IActionResult>(View(Shown, KeywordForm.Of(keyword))),
            ct);

        // the area it lay under may have been withdrawn
        return answer is NotFoundResult ? RedirectToKeyword(keyword, texts["Move.NotUndone"]) : answer;
    }

    private async Task<IActionResult> MoveAsync(MoveForm form, KeywordsPage page, CancellationToken ct)
    {
        var before = await queries.PlacesOfAsync(page.Process, form.Numbers, ct);

        if (Destination.Read(form.To) is not { } to || before.Count != form.Numbers.Distinct().Count())
        {
            return NotFound();
        }

        return await DoAsync(
            page.Process, to, [.. before.Select(place => place.Id)],
            () => Moved(page, form, to, before), () => View(List, page), ct);
    }

    private async Task<IActionResult> DoAsync(
        ProcessPlace process, Destination to, IReadOnlyList<Guid> ids, Func<IActionResult> done, Func<IActionResult> again, CancellationToken ct)
    {
        var area = to.AreaNumber is { } number ? await queries.AreaAsync(process, number, ct) : null;

        return area is null && to.AreaNumber is not null ? NotFound() : await desk.DoAsync(
            this, new MoveKeywords(process.Id, ids, area?.Key, to.Heap), done, _ => Task.FromResult(again()), ct);
    }

    private RedirectToActionResult Moved(KeywordsPage page, MoveForm form, Destination to, List<KeywordPlace> before)
    {
        var where = to.AreaNumber is { } number
            ? $"{GoalArea.LetterOf(number)} {page.Tabs.First(tab => tab.Number == number).Name}: {words.Of(to.Heap)}"
            : texts["Unsorted"].Value;

        TempData.SetFlash(before.Count == 1 ? texts["Move.DoneOne", where] : texts["Move.Done", before.Count, where]);
        TempData[UndoKey] = Moves.Write(before);
        return RedirectToAction("Index", "Keywords", new { processNumber = page.Process.Number, form.Omrade, form.Sok, sida = form.Sida > 1 ? form.Sida : (int?)null });
    }

    private RedirectToActionResult RedirectToKeyword(KeywordPage keyword, string message)
    {
        TempData.SetFlash(message);
        return RedirectToAction("Show", "Keywords", new { processNumber = keyword.Process.Number, number = keyword.Number });
    }

    private RedirectToActionResult RedirectToList(ProcessPlace process, string message)
    {
        TempData.SetFlash(message);
        return RedirectToAction("Index", "Keywords", new { processNumber = process.Number });
    }
}
