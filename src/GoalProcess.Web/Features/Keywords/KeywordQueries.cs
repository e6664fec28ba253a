using GoalProcess.Data;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Goals;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Histories;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Keywords;

/// <summary>What the pages on keywords show.</summary>
public sealed class KeywordQueries(
    GoalProcessDbContext db, SubjectHistory history, IStringLocalizer<KeywordTexts> texts, IStringLocalizer<WordTexts> words)
{
    /// <summary>The list; null when the address asks for an area that is not there.</summary>
    public async Task<KeywordsPage?> ListAsync(ProcessPlace process, KeywordFilter filter, CancellationToken ct)
    {
        var tabs = await TabsAsync(process, ct);

        if (tabs.Find(tab => tab.Slug == (filter.Omrade ?? "").ToLowerInvariant()) is not { } tab)
        {
            return null;
        }

        var found = Found(Standing(process), tab, filter.Sok);
        var matching = string.IsNullOrWhiteSpace(filter.Sok) ? tab.Count : await found.CountAsync(ct);
        var page = new KeywordsPage(process, filter with { Omrade = tab.Slug }, tabs, [], matching, tabs[0].Count);
        var number = Math.Clamp(filter.Sida, 1, page.Pages);
        var shown = found.OrderBy(keyword => keyword.Text).ThenBy(keyword => keyword.Number).AsQueryable();

        return page with
        {
            Filter = page.Filter with { Sida = number },
            Choices = Choices(tabs),
            Rows = await Rows(page.Pages == 1 ? shown : shown.Skip((number - 1) * KeywordsPage.PageSize).Take(KeywordsPage.PageSize)).ToListAsync(ct),
        };
    }

    /// <summary>One standing keyword; null when there is none.</summary>
    public async Task<KeywordPage?> FindAsync(ProcessPlace process, int number, CancellationToken ct) =>
        await PageAsync(process, number, ct) is { } page ? page with { Goals = await GoalsOnAsync(page.Id, ct) } : null;

    /// <summary>The keyword with everything that stands on its own page.</summary>
    public async Task<KeywordPage> WholeAsync(KeywordPage keyword, CancellationToken ct) =>
        await WithContributionsAsync(await WithLastMoveAsync(keyword, ct), ct);

    /// <summary>The keyword with its latest move, of what the page's history reads anyway.</summary>
    private async Task<KeywordPage> WithLastMoveAsync(KeywordPage keyword, CancellationToken ct) =>
        keyword with { LastMove = LastMove.Of(keyword, await history.ReadAsync(SubjectKind.Keyword, keyword.Id, ct)) };

    /// <summary>The keyword with the contributions that led to it.</summary>
    private async Task<KeywordPage> WithContributionsAsync(KeywordPage keyword, CancellationToken ct)
    {
        var rows = await db.Contributions.AsNoTracking().IgnoreAutoIncludes()
            .LedTo(db, [keyword.Id])
            .OrderBy(contribution => contribution.Number)
            .Select(contribution => new { contribution.Number, Words = contribution.Words.Substring(0, FirstWords.Read) })
            .ToListAsync(ct);

        return keyword with { Contributions = rows.ConvertAll(row => new KeywordContributionRow(row.Number, FirstWords.Of(row.Words))) };
    }

    private Task<KeywordPage?> PageAsync(ProcessPlace process, int number, CancellationToken ct) => (
        from keyword in Standing(process)
        where keyword.Number == number
        join area in db.GoalAreas.IgnoreAutoIncludes() on keyword.GoalAreaId equals area.Id into areas
        from area in areas.DefaultIfEmpty()
        select new KeywordPage(
            process, keyword.Id, keyword.Number, keyword.Text, keyword.Heap, keyword.SourceKind, keyword.SourceText, keyword.Version,
            area == null ? null : area.Number, area == null ? null : area.Name, new List<KeywordGoalRow>()))
        .FirstOrDefaultAsync(ct);

    private Task<List<KeywordGoalRow>> GoalsOnAsync(Guid keywordId, CancellationToken ct) =>
        db.Goals.AsNoTracking().IgnoreAutoIncludes()
            .Where(goal => goal.WithdrawnAt == null
                && db.Set<GoalKeyword>().Where(link => link.KeywordId == keywordId).Select(link => link.GoalId).Contains(goal.Id))
            .OrderBy(goal => goal.Number)
            .Select(goal => new KeywordGoalRow(goal.Number, goal.ShortName))
            .ToListAsync(ct);

    /// <summary>Who saved the keyword last.</summary>
    public Task<string?> LastWriterAsync(KeywordPage keyword, CancellationToken ct) => db.LastWriterAsync(keyword.Id, ct);

    /// <summary>Where the numbered keywords lie now.</summary>
    public Task<List<KeywordPlace>> PlacesOfAsync(ProcessPlace process, IReadOnlyCollection<int> numbers, CancellationToken ct) => (
        from keyword in Standing(process)
        where numbers.Contains(keyword.Number)
        join area in db.GoalAreas.IgnoreAutoIncludes() on keyword.GoalAreaId equals area.Id into areas
        from area in areas.DefaultIfEmpty()
        select new KeywordPlace(keyword.Id, area == null ? null : area.Number, keyword.Heap))
        .ToListAsync(ct);

    /// <summary>The key and name of a standing area; null when there is none with the number.</summary>
    public Task<KeyValuePair<Guid, string>?> AreaAsync(ProcessPlace process, int number, CancellationToken ct) =>
        db.GoalAreas.AsNoTracking().IgnoreAutoIncludes()
            .Where(area => area.ProcessId == process.Id && area.Number == number && area.WithdrawnAt == null)
            .Select(area => (KeyValuePair<Guid, string>?)new KeyValuePair<Guid, string>(area.Id, area.Name))
            .FirstOrDefaultAsync(ct);

    /// <summary>Everywhere a keyword can be put, for a select.</summary>
    public async Task<IReadOnlyList<SelectListItem>> ChoicesAsync(ProcessPlace process, CancellationToken ct) => Choices(await TabsAsync(process, ct));

    private List<SelectListItem> Choices(IEnumerable<AreaTab> tabs) =>
    [
        .. from tab in tabs
           where tab.Number is not null
           from heap in Enum.GetValues<KeywordHeap>()
           select new SelectListItem($"{tab.Letter} {tab.Name}: {words.Of(heap)}", $"{new Destination(tab.Number, heap)}"),
        new SelectListItem(texts["Unsorted"], $"{new Destination(null, KeywordHeap.Meaning)}"),
    ];

    private async Task<List<AreaTab>> TabsAsync(ProcessPlace process, CancellationToken ct)
    {
        var areas = await db.GoalAreas.AsNoTracking().IgnoreAutoIncludes()
            .Where(area => area.ProcessId == process.Id && area.WithdrawnAt == null)
            .OrderBy(area => area.Number)
            .Select(area => new { area.Id, area.Number, area.Name })
            .ToListAsync(ct);
        var counts = (await Standing(process).GroupBy(keyword => keyword.GoalAreaId)
            .Select(group => new { AreaId = group.Key, Count = group.Count() })
            .ToListAsync(ct)).ToDictionary(row => row.AreaId ?? Guid.Empty, row => row.Count);

        return
        [
            new AreaTab("", null, texts["All"], counts.Values.Sum()),
            new AreaTab(AreaTab.Unsorted, null, texts["Unsorted"], counts.GetValueOrDefault(Guid.Empty)),
            .. areas.Select(area => new AreaTab(
                GoalArea.LetterOf(area.Number).ToLowerInvariant(), area.Number, area.Name, counts.GetValueOrDefault(area.Id))),
        ];
    }

    private IQueryable<Keyword> Standing(ProcessPlace process) =>
        db.Keywords.AsNoTracking().Where(keyword => keyword.ProcessId == process.Id && keyword.WithdrawnAt == null);

    private IQueryable<Keyword> Found(IQueryable<Keyword> keywords, AreaTab tab, string? search)
    {
        keywords = tab switch
        {
            { IsUnsorted: true } => keywords.Where(keyword => keyword.GoalAreaId == null),
            { Number: { } number } => keywords.Where(keyword => db.GoalAreas.Any(area => area.Id == keyword.GoalAreaId && area.Number == number)),
            _ => keywords,
        };

        if (string.IsNullOrWhiteSpace(search))
        {
            return keywords;
        }

        // SQLite tells å from Å in a search, so the word is looked for with a small and with a capital first letter
        var (small, capital) = (Pattern(char.ToLowerInvariant(search.Trim()[0]), search), Pattern(char.ToUpperInvariant(search.Trim()[0]), search));

        return keywords.Where(keyword =>
            EF.Functions.Like(keyword.Text, small, "\\") || EF.Functions.Like(keyword.Text, capital, "\\")
            || EF.Functions.Like(keyword.SourceText, small, "\\") || EF.Functions.Like(keyword.SourceText, capital, "\\"));
    }

    private static string Pattern(char first, string search)
    {
        var plain = (first + search.Trim()[1..])
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal)
            .Replace("[", "\\[", StringComparison.Ordinal);
        return $"%{plain}%";
    }

    private IQueryable<KeywordRow> Rows(IQueryable<Keyword> keywords) =>
        from keyword in keywords
        join area in db.GoalAreas.IgnoreAutoIncludes() on keyword.GoalAreaId equals area.Id into areas
        from area in areas.DefaultIfEmpty()
        select new KeywordRow(
            keyword.Id, keyword.Number, keyword.Text, keyword.Heap, keyword.SourceKind, keyword.SourceText,
            area == null ? null : area.Number, area == null ? null : area.Name,
            // from the links, which have an index: from the goals, the database would look through every one there is for each keyword
            db.Set<GoalKeyword>().Count(link => link.KeywordId == keyword.Id && db.Goals.Any(goal => goal.Id == link.GoalId && goal.WithdrawnAt == null)));
}
