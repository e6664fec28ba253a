using GoalProcess.Data;
using GoalProcess.Domain.BoardGoals;
using GoalProcess.Domain.Dialogue;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Meetings;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Languages;
using GoalProcess.Workflow;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Features.Threads;

/// <summary>The red thread of one thing, with five commands wherever it begins and however long it is.</summary>
public sealed class ThreadQueries(GoalProcessDbContext db, MunicipalityClock clock)
{
    /// <summary>The thread; null when there is nothing to begin at.</summary>
    public async Task<ThreadPage?> FindAsync(ProcessPlace process, ThreadStart start, ThreadFilter filter, CancellationToken ct)
    {
        var goals = Goals(process.Id, start);
        var keywords = await KeywordsAsync(Keywords(process.Id, start, goals), ct);

        // a keyword that is not in the thread is as if it was not asked for
        var chosen = keywords.Find(keyword => keyword.Number == filter.Keyword);
        filter = chosen is null ? filter with { Nyckelord = null } : filter;
        var total = keywords.Count == 0 ? 0 : keywords[0].Total;
        var rows = keywords.ConvertAll(keyword => new ThreadKeyword(
            keyword.Id, keyword.Number, keyword.Text, keyword.SourceKind, keyword.SourceText, keyword.WithdrawnBecause, keyword.Contributions));
        var found = await GoalsAsync(goals, ct);
        var goalIds = found.ConvertAll(goal => goal.Id);
        var page = new ThreadPage(
            process, start, filter, await clock.TodayAsync(ct), [], chosen?.Contributions ?? total, total, rows, found,
            await BoardGoalsAsync(process.Id, start, goalIds, ct));
        page = page with { Contributions = await ContributionsAsync(process.Id, start, chosen is null ? rows.ConvertAll(row => row.Id) : [chosen.Id], page.Page, ct) };

        return HasStart(page) ? page : null;
    }

    private static bool HasStart(ThreadPage page) => page.Start.Kind switch
    {
        ThreadKind.Contribution => page.Contributions.Count > 0,
        ThreadKind.Keyword => page.Keywords.Count > 0,
        ThreadKind.Goal => page.Goals.Count > 0,
        ThreadKind.BoardGoal => page.BoardGoals.Count > 0,
    };

    private IQueryable<Goal> Goals(Guid process, ThreadStart start)
    {
        var all = db.Goals.AsNoTracking().IgnoreAutoIncludes().Where(goal => goal.ProcessId == process);
        var number = start.Number;

        return start.Kind switch
        {
            ThreadKind.Contribution => all.Where(goal => goal.Keywords.Any(link => KeywordIdsOf(process, number).Contains(link.KeywordId))),
            ThreadKind.Keyword => all.Where(goal => goal.Keywords.Any(link => db.Keywords.Any(keyword =>
                keyword.ProcessId == process && keyword.Number == number && keyword.Id == link.KeywordId))),
            ThreadKind.Goal => all.Where(goal => goal.Number == number),
            ThreadKind.BoardGoal => all.Where(goal => db.BoardGoals.Any(boardGoal =>
                boardGoal.ProcessId == process && boardGoal.Number == number && boardGoal.Ties.Any(tie => tie.GoalId == goal.Id))),
        };
    }

    /// <summary>The keys of the keywords that one contribution led to.</summary>
    private IQueryable<Guid> KeywordIdsOf(Guid process, int contributionNumber) => db.Contributions
        .Where(contribution => contribution.ProcessId == process && contribution.Number == contributionNumber)
        .SelectMany(contribution => contribution.Keywords)
        .Select(link => link.KeywordId);

    private IQueryable<Keyword> Keywords(Guid process, ThreadStart start, IQueryable<Goal> goals)
    {
        var all = db.Keywords.AsNoTracking().Where(keyword => keyword.ProcessId == process);
        var number = start.Number;

        return start.Kind switch
        {
            ThreadKind.Contribution => all.Where(keyword => KeywordIdsOf(process, number).Contains(keyword.Id)),
            ThreadKind.Keyword => all.Where(keyword => keyword.Number == number),
            ThreadKind.Goal or ThreadKind.BoardGoal => all.Where(keyword => goals.SelectMany(goal => goal.Keywords).Select(link => link.KeywordId).Contains(keyword.Id)),
        };
    }

    /// <summary>The keywords, each with how many contributions led to it, and how many led to any of them; found by the links' index, not one link after the other.</summary>
    private static Task<List<KeywordWithCounts>> KeywordsAsync(IQueryable<Keyword> keywords, GoalProcessDbContext db, CancellationToken ct) => keywords
        .OrderBy(keyword => keyword.Text).ThenBy(keyword => keyword.Number)
        .Select(keyword => new KeywordWithCounts(
            keyword.Id, keyword.Number, keyword.Text, keyword.SourceKind, keyword.SourceText, keyword.WithdrawnBecause,
            db.Set<ContributionKeyword>().Count(link => link.KeywordId == keyword.Id),
            db.Set<ContributionKeyword>().Where(link => keywords.Select(other => other.Id).Contains(link.KeywordId)).Select(link => link.ContributionId).Distinct().Count()))
        .ToListAsync(ct);

    private Task<List<KeywordWithCounts>> KeywordsAsync(IQueryable<Keyword> keywords, CancellationToken ct) => KeywordsAsync(keywords, db, ct);

    /// <summary>The goals with their wordings, and what bodies have said about them: two commands.</summary>
    private async Task<List<ThreadGoal>> GoalsAsync(IQueryable<Goal> goals, CancellationToken ct)
    {
        var rows = await goals.AsSingleQuery()
            .OrderBy(goal => goal.Number)
            .Select(goal => new
            {
                goal.Id,
                goal.Number,
                goal.ShortName,
                goal.WithdrawnBecause,
                KeywordIds = goal.Keywords.Select(link => link.KeywordId).ToList(),
                Wordings = goal.Wordings.OrderBy(wording => wording.Number)
                    .Select(wording => new { wording.Number, wording.Text, wording.Because, wording.At }).ToList(),
            })
            .ToListAsync(ct);
        var ids = rows.ConvertAll(row => row.Id);
        var decisions = (await (
            from decision in db.Decisions.AsNoTracking().IgnoreAutoIncludes()
            from point in decision.Points
            from text in point.Texts
            where ids.Contains(text.SubjectId)
            join body in db.Bodies.IgnoreAutoIncludes() on decision.BodyId equals body.Id
            join meeting in db.Meetings.IgnoreAutoIncludes() on decision.MeetingId equals meeting.Id
            join item in db.Set<AgendaItem>().IgnoreAutoIncludes() on decision.AgendaItemId equals item.Id
            orderby decision.HappenedAt, decision.ActNumber, point.Number
            select new
            {
                text.SubjectId,
                text.Text,
                body.Code,
                body.NameSv,
                body.NameEn,
                BodyKind = body.Kind,
                Meeting = meeting.Number,
                Item = item.Number,
                decision.HappenedAt,
                decision.Section,
                point.Kind,
                point.Settlement,
                decision.IsIrregular,
                decision.AnnulledOn,
                decision.AnnulledBy,
            })
            .ToListAsync(ct)).ToLookup(row => row.SubjectId);

        return rows.ConvertAll(row =>
        {
            var wordings = row.Wordings.ConvertAll(wording => new ThreadWording(wording.Number, wording.Text, wording.Because, clock.LocalOf(wording.At)));

            return new ThreadGoal(
                row.Id, row.Number, row.ShortName, row.WithdrawnBecause, row.KeywordIds, wordings,
                [
                    .. decisions[row.Id].Select(decision => new ThreadDecision(
                        decision.Code, Language.Choose(decision.NameSv, decision.NameEn), decision.BodyKind, decision.Meeting, decision.Item, decision.HappenedAt,
                        decision.Section, decision.Kind, decision.Settlement, decision.IsIrregular, decision.AnnulledOn, decision.AnnulledBy,
                        VersionIn(decision.Text, wordings))),
                ]);
        });
    }

    // the text kept with a decision has the wording on a line of its own
    private static int? VersionIn(string text, List<ThreadWording> wordings) =>
        wordings.LastOrDefault(wording => $"\n{text}\n".Contains($"\n{wording.Text}\n", StringComparison.Ordinal))?.Number;

    private async Task<List<ThreadBoardGoal>> BoardGoalsAsync(Guid process, ThreadStart start, List<Guid> goalIds, CancellationToken ct)
    {
        var all = db.BoardGoals.AsNoTracking().IgnoreAutoIncludes().Where(goal => goal.ProcessId == process);
        var number = start.Number;
        IQueryable<BoardGoal> found = start.Kind is ThreadKind.BoardGoal
            ? all.Where(goal => goal.Number == number)
            : all.Where(goal => goal.Ties.Any(tie => goalIds.Contains(tie.GoalId)));
        var rows = await (
            from goal in found.AsSingleQuery()
            join body in db.Bodies.IgnoreAutoIncludes() on goal.BodyId equals body.Id
            orderby body.NameSv, goal.Number
            select new { goal.Number, body.NameSv, body.NameEn, goal.Year, goal.Wording, goal.WithdrawnBecause, GoalIds = goal.Ties.Select(tie => tie.GoalId).ToList() })
            .ToListAsync(ct);

        return rows.ConvertAll(row => new ThreadBoardGoal(
            row.Number, Language.Choose(row.NameSv, row.NameEn), row.Year, row.Wording, row.WithdrawnBecause, row.GoalIds));
    }

    private async Task<List<ThreadContribution>> ContributionsAsync(Guid process, ThreadStart start, List<Guid> keywordIds, int page, CancellationToken ct)
    {
        var all = db.Contributions.AsNoTracking().IgnoreAutoIncludes().Where(contribution => contribution.ProcessId == process);
        var (number, isOne) = (start.Number, start.Kind is ThreadKind.Contribution);
        IQueryable<Contribution> found = isOne
            ? all.Where(contribution => contribution.Number == number)
            : all.LedTo(db, keywordIds)
                .OrderBy(contribution => contribution.Number).Skip((page - 1) * ThreadPage.PageSize).Take(ThreadPage.PageSize);
        var rows = await found.AsSingleQuery()
            .OrderBy(contribution => contribution.Number)
            .Select(contribution => new
            {
                contribution.Number,
                Words = contribution.Words.Substring(0, isOne ? Contribution.TextMaxLength : FirstWords.Read),
                contribution.ReceivedOn,
                contribution.Channel,
                contribution.Heap,
                contribution.HandedTo,
                KeywordIds = contribution.Keywords.Select(link => link.KeywordId).ToList(),
            })
            .ToListAsync(ct);

        return rows.ConvertAll(row => new ThreadContribution(
            row.Number, isOne ? row.Words : FirstWords.Of(row.Words), row.ReceivedOn, row.Channel, row.Heap, row.HandedTo, row.KeywordIds));
    }

    private sealed record KeywordWithCounts(
        Guid Id, int Number, string Text, KeywordSourceKind? SourceKind, string SourceText, string? WithdrawnBecause, int Contributions, int Total);
}
