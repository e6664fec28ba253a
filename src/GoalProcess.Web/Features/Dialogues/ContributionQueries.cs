using System.Globalization;
using GoalProcess.Data;
using GoalProcess.Domain.Dialogue;
using GoalProcess.Domain.Goals;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Workflow;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Features.Dialogues;

/// <summary>What the pages on contributions show.</summary>
public sealed class ContributionQueries(GoalProcessDbContext db, MunicipalityClock clock)
{
    /// <summary>The list as the filter has it; what the filter does not know is left out of it.</summary>
    public async Task<ContributionsPage> ListAsync(ProcessPlace process, ContributionFilter filter, CancellationToken ct)
    {
        var areas = await AreasAsync(process, ct);
        var area = areas.Find(each => string.Equals(each.Slug, filter.Omrade, StringComparison.OrdinalIgnoreCase));
        filter = filter with
        {
            Omrade = area?.Slug ?? (string.Equals(filter.Omrade, ContributionFilter.NoArea, StringComparison.OrdinalIgnoreCase) ? ContributionFilter.NoArea : null),
        };
        var found = Found(Of(process), filter, area);
        var counts = await Of(process).GroupBy(each => each.CodedAt == null)
            .Select(group => new { IsLeft = group.Key, Count = group.Count(), Matching = found.Count() })
            .ToListAsync(ct);
        var page = new ContributionsPage(
            process, filter, areas, [], counts.Count == 0 ? 0 : counts[0].Matching, counts.Sum(row => row.Count),
            counts.Where(row => row.IsLeft).Sum(row => row.Count));
        var number = Math.Clamp(filter.Page, 1, page.Pages);

        return page with
        {
            Filter = filter with { Sida = number.ToString(CultureInfo.InvariantCulture) },
            Rows = await RowsAsync(found.OrderBy(each => each.Number).Skip((number - 1) * ContributionsPage.PageSize).Take(ContributionsPage.PageSize), areas, ct),
        };
    }

    /// <summary>One contribution; null when there is none.</summary>
    public async Task<ContributionPage?> FindAsync(ProcessPlace process, int number, CancellationToken ct)
    {
        var row = await (
            from each in Of(process)
            where each.Number == number
            join dialogue in db.Dialogues.IgnoreAutoIncludes() on each.DialogueId equals dialogue.Id
            select new
            {
                each.Id,
                each.Version,
                each.Words,
                each.ReceivedOn,
                IsLate = each.ReceivedOn > dialogue.ClosesOn,
                each.Channel,
                each.Group,
                Question = db.Set<GuidingQuestion>().Where(question => question.Id == each.QuestionId).Select(question => question.Text).FirstOrDefault(),
                DialogueNumber = dialogue.Number,
                dialogue.Title,
                each.CodedAt,
                each.CodedBy,
                each.Heap,
                AreaNumber = db.GoalAreas.Where(area => area.Id == each.GoalAreaId).Select(area => (int?)area.Number).FirstOrDefault(),
                AreaName = db.GoalAreas.Where(area => area.Id == each.GoalAreaId).Select(area => area.Name).FirstOrDefault(),
                each.HandedTo,
                each.Note,
                Files = db.AttachedFiles.Count(file => file.ContributionId == each.Id && file.WithdrawnBecause == null),
            })
            .FirstOrDefaultAsync(ct);

        return row is null ? null : new ContributionPage(
            process, row.Id, number, row.Version, row.Words, row.ReceivedOn, row.IsLate, row.Channel, row.Group, row.Question, row.DialogueNumber, row.Title,
            row.CodedAt is { } coded ? clock.LocalOf(coded) : null, row.CodedBy, row.Heap, row.AreaNumber, row.AreaName, row.HandedTo, row.Note,
            [.. (await KeywordsOfAsync([row.Id], ct))[row.Id]])
        { Files = row.Files };
    }

    /// <summary>The contribution with what it can be sorted under and lead to.</summary>
    public async Task<ContributionPage> WithChoicesAsync(ContributionPage contribution, CancellationToken ct)
    {
        var areas = await AreasAsync(contribution.Process, ct);
        var keywords = (await db.Keywords.AsNoTracking()
            .Where(keyword => keyword.ProcessId == contribution.Process.Id && keyword.WithdrawnAt == null)
            .OrderBy(keyword => keyword.Text)
            .Select(keyword => new { keyword.Id, keyword.Number, keyword.Text, keyword.GoalAreaId })
            .ToListAsync(ct)).ToLookup(row => row.GoalAreaId, row => new ContributionKeywordRow(row.Id, row.Number, row.Text));

        return contribution with
        {
            Choices = new CodingChoices(
                areas,
                [
                    .. areas.Select(area => new CodingKeywords(area, [.. keywords[area.Id]])).Append(new CodingKeywords(null, [.. keywords[null]]))
                        .Where(group => group.Keywords.Count > 0),
                ]),
        };
    }

    /// <summary>The next one to code after the numbered one, beginning again from the first; null when none is left.</summary>
    public Task<int?> NextUncodedAsync(ProcessPlace process, int after, CancellationToken ct) =>
        Of(process).Where(each => each.CodedAt == null)
            .OrderBy(each => each.Number > after ? 0 : 1).ThenBy(each => each.Number)
            .Select(each => (int?)each.Number)
            .FirstOrDefaultAsync(ct);

    /// <summary>The dialogues a contribution can answer, for a select.</summary>
    public async Task<IReadOnlyList<SelectListItem>> DialoguesAsync(ProcessPlace process, CancellationToken ct)
    {
        var rows = await db.Dialogues.AsNoTracking().IgnoreAutoIncludes()
            .Where(dialogue => dialogue.ProcessId == process.Id)
            .OrderBy(dialogue => dialogue.Number)
            .Select(dialogue => new { dialogue.Number, dialogue.Title })
            .ToListAsync(ct);

        return rows.ConvertAll(row => new SelectListItem(row.Title, row.Number.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>The key of the numbered dialogue; null when there is none.</summary>
    public Task<Guid?> DialogueIdAsync(ProcessPlace process, int number, CancellationToken ct) =>
        db.Dialogues.AsNoTracking().IgnoreAutoIncludes()
            .Where(dialogue => dialogue.ProcessId == process.Id && dialogue.Number == number)
            .Select(dialogue => (Guid?)dialogue.Id)
            .FirstOrDefaultAsync(ct);

    /// <summary>Today, where the municipality is.</summary>
    public ValueTask<DateOnly> TodayAsync(CancellationToken ct) => clock.TodayAsync(ct);

    private IQueryable<Contribution> Of(ProcessPlace process) =>
        db.Contributions.AsNoTracking().IgnoreAutoIncludes().Where(each => each.ProcessId == process.Id);

    private static IQueryable<Contribution> Found(IQueryable<Contribution> contributions, ContributionFilter filter, AreaChoice? area)
    {
        if (filter.Heap is { } heap)
        {
            contributions = contributions.Where(each => each.Heap == heap);
        }

        if (area is not null)
        {
            contributions = contributions.Where(each => each.GoalAreaId == area.Id);
        }
        else if (filter.Omrade is not null)
        {
            contributions = contributions.Where(each => each.CodedAt != null && each.GoalAreaId == null);
        }

        return filter.OnlyUncoded ? contributions.Where(each => each.CodedAt == null) : contributions;
    }

    private async Task<IReadOnlyList<ContributionRow>> RowsAsync(IQueryable<Contribution> page, List<AreaChoice> areas, CancellationToken ct)
    {
        var rows = await (
            from each in page
            join dialogue in db.Dialogues.IgnoreAutoIncludes() on each.DialogueId equals dialogue.Id
            orderby each.Number
            select new
            {
                each.Id,
                each.Number,
                each.ReceivedOn,
                IsLate = each.ReceivedOn > dialogue.ClosesOn,
                each.Channel,
                Words = each.Words.Substring(0, FirstWords.Read),
                IsCoded = each.CodedAt != null,
                each.Heap,
                each.GoalAreaId,
            })
            .ToListAsync(ct);
        var keywords = await KeywordsOfAsync(rows.ConvertAll(row => row.Id), ct);

        return rows.ConvertAll(row =>
        {
            var area = areas.Find(each => each.Id == row.GoalAreaId);
            return new ContributionRow(
                row.Number, row.ReceivedOn, row.IsLate, row.Channel, FirstWords.Of(row.Words), row.IsCoded, row.Heap, area?.Number, area?.Name,
                [.. keywords[row.Id]]);
        });
    }

    // a command of its own: within the others SQLite cannot put it
    private async Task<ILookup<Guid, ContributionKeywordRow>> KeywordsOfAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var rows = await (
            from each in db.Contributions.AsNoTracking().IgnoreAutoIncludes()
            where ids.Contains(each.Id)
            from link in each.Keywords
            join keyword in db.Keywords on link.KeywordId equals keyword.Id
            where keyword.WithdrawnAt == null
            orderby keyword.Number
            select new { each.Id, Keyword = new ContributionKeywordRow(keyword.Id, keyword.Number, keyword.Text) })
            .ToListAsync(ct);

        return rows.ToLookup(row => row.Id, row => row.Keyword);
    }

    private Task<List<AreaChoice>> AreasAsync(ProcessPlace process, CancellationToken ct) =>
        db.GoalAreas.AsNoTracking().IgnoreAutoIncludes()
            .Where(area => area.ProcessId == process.Id && area.WithdrawnAt == null)
            .OrderBy(area => area.Number)
            .Select(area => new AreaChoice(area.Id, area.Number, area.Name))
            .ToListAsync(ct);
}
