using GoalProcess.Data;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Consultations;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Rules;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Languages;
using GoalProcess.Web.Infrastructure.Ties;
using GoalProcess.Workflow;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Features.Goals;

/// <summary>What the pages on goals show.</summary>
public sealed class GoalQueries(GoalProcessDbContext db, FactsLoader loader, MunicipalityClock clock)
{
    // more than this nobody reads beside the goal
    private const int MostContributions = 20;

    /// <summary>The standing goals.</summary>
    public async Task<GoalsPage> AllAsync(ProcessPlace process, CancellationToken ct)
    {
        var rows = await (
            from goal in Standing(process)
            join area in db.GoalAreas on goal.GoalAreaId equals area.Id into areas
            from area in areas.DefaultIfEmpty()
            orderby goal.Number
            select new
            {
                goal.Id,
                goal.Number,
                goal.ShortName,
                goal.Wording,
                AreaNumber = area == null ? (int?)null : area.Number,
                AreaName = area == null ? null : area.Name,
                Keywords = goal.Keywords.Count,
                Ties = goal.Ties.Count(tie => tie.RemovedAt == null),
                Versions = goal.Wordings.Count,
            })
            .ToListAsync(ct);
        var bounds = await db.Processes.AsNoTracking().IgnoreAutoIncludes()
            .Where(stored => stored.Id == process.Id)
            .Select(stored => new { stored.MinGoals, stored.MaxGoals })
            .SingleAsync(ct);
        var decisions = await db.DecisionsOnAsync(rows.ConvertAll(row => row.Id), ct);

        return new GoalsPage(process, bounds.MinGoals, bounds.MaxGoals,
        [
            .. rows.Select(row => new GoalRow(
                row.Number, row.ShortName, row.Wording, row.AreaNumber, row.AreaName, row.Keywords, row.Ties, row.Versions,
                GoalStanding.Of(row.Id, decisions))),
        ]);
    }

    /// <summary>One standing goal; null when there is none.</summary>
    public async Task<GoalPage?> FindAsync(ProcessPlace process, int number, CancellationToken ct)
    {
        var row = await Standing(process).AsSingleQuery()
            .Where(goal => goal.Number == number)
            .Select(goal => new
            {
                goal.Id,
                goal.ShortName,
                goal.Wording,
                goal.Effect,
                goal.Serves,
                goal.ValidFrom,
                goal.ValidTo,
                goal.Version,
                AreaNumber = db.GoalAreas.Where(area => area.Id == goal.GoalAreaId).Select(area => (int?)area.Number).FirstOrDefault(),
                AreaName = db.GoalAreas.Where(area => area.Id == goal.GoalAreaId).Select(area => area.Name).FirstOrDefault(),
                Ties = goal.Ties.Where(tie => tie.RemovedAt == null).Select(tie => new TieLine(
                    tie.Id, tie.Kind, tie.StatementId, tie.Code, tie.Label, tie.Rationale, tie.Strength, tie.AddedBy, tie.AddedAt)).ToList(),
                Wordings = goal.Wordings.OrderBy(wording => wording.Number).ToList(),
            })
            .FirstOrDefaultAsync(ct);

        if (row is null)
        {
            return null;
        }

        var decisions = await db.DecisionsOnAsync([row.Id], ct);
        var around = (await Around(process.Id, row.Id).ToListAsync(ct)).ToLookup(near => near.Kind);

        return new GoalPage(
            process, row.Id, number, row.ShortName, row.Wording, row.Effect, row.Serves, row.ValidFrom, row.ValidTo, row.Version,
            row.AreaNumber, row.AreaName,
            [.. around[SubjectKind.Keyword].Select(keyword => new GoalKeywordRow(keyword.Id, keyword.Number, keyword.Text))],
            [.. row.Ties.OrderBy(tie => tie.Kind).ThenBy(tie => tie.AddedAt).ThenBy(tie => tie.Id)],
            [.. row.Wordings.Select(wording => VersionOf(wording, decisions))],
            GoalStanding.Of(row.Id, decisions))
        {
            BoardAnswers =
            [
                .. around[SubjectKind.Consultation].Select(answer => new BoardAnswer(
                    answer.Number, answer.Code, Language.Choose(answer.NameSv, answer.NameEn), answer.Level!.Value, answer.Text)),
            ],
            BoardGoals =
            [
                .. around[SubjectKind.BoardGoal].Select(goal => new GoalsBoardGoal(goal.Number, goal.Text, Language.Choose(goal.NameSv, goal.NameEn))),
            ],
        };
    }

    /// <summary>The goal with everything that stands on its own page.</summary>
    public async Task<GoalPage> WholeAsync(GoalPage goal, CancellationToken ct) => await WithContributionsAsync(await WithReadinessAsync(goal, ct), ct);

    /// <summary>
    /// The keywords the goal rests on, what boards and companies have said about it, and the board goals that hang under it: in one command, each in the
    /// order it is read.
    /// </summary>
    public IQueryable<NearGoal> Around(Guid processId, Guid goalId)
    {
        var keywords = db.Keywords
            .Where(keyword => keyword.WithdrawnAt == null
                && db.Goals.Where(goal => goal.Id == goalId).SelectMany(goal => goal.Keywords).Select(link => link.KeywordId).Contains(keyword.Id))
            .Select(keyword => new
            {
                Kind = SubjectKind.Keyword,
                keyword.Id,
                keyword.Number,
                keyword.Text,
                Code = "",
                NameSv = "",
                NameEn = "",
                Level = (ContributionLevel?)null,
            });
        var answers =
            from response in db.ConsultationResponses.IgnoreAutoIncludes()
            from answer in response.Goals
            join consultation in db.Consultations.IgnoreAutoIncludes() on response.ConsultationId equals consultation.Id
            join body in db.Bodies.IgnoreAutoIncludes() on response.BodyId equals body.Id
            where answer.GoalId == goalId
            select new
            {
                Kind = SubjectKind.Consultation,
                response.Id,
                consultation.Number,
                Text = answer.How,
                body.Code,
                body.NameSv,
                body.NameEn,
                Level = (ContributionLevel?)answer.Level,
            };
        var boardGoals =
            from boardGoal in db.BoardGoals.IgnoreAutoIncludes()
            join body in db.Bodies.IgnoreAutoIncludes() on boardGoal.BodyId equals body.Id
            where boardGoal.ProcessId == processId && boardGoal.WithdrawnAt == null && boardGoal.Ties.Any(tie => tie.GoalId == goalId)
            select new
            {
                Kind = SubjectKind.BoardGoal,
                boardGoal.Id,
                boardGoal.Number,
                Text = boardGoal.Wording,
                body.Code,
                body.NameSv,
                body.NameEn,
                Level = (ContributionLevel?)null,
            };

        // columns first, and constants after: SQLite orders by the collation of the first
        return answers.Concat(boardGoals).Concat(keywords)
            .OrderBy(row => row.Kind == SubjectKind.Consultation ? row.Number : 0).ThenBy(row => row.NameSv)
            .ThenBy(row => row.Kind == SubjectKind.Keyword ? 0 : row.Number).ThenBy(row => row.Text)
            .Select(row => new NearGoal(row.Kind, row.Id, row.Number, row.Text, row.Code, row.NameSv, row.NameEn, row.Level));
    }

    /// <summary>The goal with what it lacks before the council can adopt it.</summary>
    private async Task<GoalPage> WithReadinessAsync(GoalPage goal, CancellationToken ct)
    {
        if (goal.IsLocked)
        {
            return goal;
        }

        var facts = await loader.LoadAsync(goal.Process.Id, await clock.NowAsync(ct), ct);
        return goal with { Missing = GoalReadiness.WhatIsMissing(facts!, goal.Id) };
    }

    /// <summary>The goal with the first of the contributions that led to its keywords.</summary>
    private async Task<GoalPage> WithContributionsAsync(GoalPage goal, CancellationToken ct)
    {
        var ids = goal.Keywords.Select(keyword => keyword.Id).ToList();
        var behind = db.Contributions.AsNoTracking().IgnoreAutoIncludes()
            .LedTo(db, ids);
        var rows = await behind.AsSingleQuery()
            .OrderBy(contribution => contribution.Number)
            .Take(MostContributions)
            .Select(contribution => new
            {
                contribution.Number,
                Words = contribution.Words.Substring(0, FirstWords.Read),
                KeywordIds = contribution.Keywords.Where(link => ids.Contains(link.KeywordId)).Select(link => link.KeywordId).ToList(),
                Count = behind.Count(),
            })
            .ToListAsync(ct);

        return goal with
        {
            Contributions = rows.ConvertAll(row => new GoalContributionRow(
                row.Number, FirstWords.Of(row.Words), [.. goal.Keywords.Where(keyword => row.KeywordIds.Contains(keyword.Id))])),
            ContributionCount = rows is [var first, ..] ? first.Count : 0,
        };
    }

    /// <summary>What a goal can be put under and rest on.</summary>
    public async Task<GoalChoices> ChoicesAsync(ProcessPlace process, CancellationToken ct)
    {
        var bounds = await db.Processes.AsNoTracking().IgnoreAutoIncludes().AsSingleQuery()
            .Where(stored => stored.Id == process.Id)
            .Select(stored => new
            {
                stored.GoalsFrom,
                stored.GoalsTo,
                stored.MaxGoals,
                Goals = db.Goals.Count(goal => goal.ProcessId == stored.Id && goal.WithdrawnAt == null),
                Areas = db.GoalAreas.Where(area => area.ProcessId == stored.Id && area.WithdrawnAt == null)
                    .OrderBy(area => area.Number)
                    .Select(area => new { area.Id, area.Number, area.Name })
                    .ToList(),
            })
            .SingleAsync(ct);
        var areas = bounds.Areas;
        var keywords = (await db.Keywords.AsNoTracking()
            .Where(keyword => keyword.ProcessId == process.Id && keyword.WithdrawnAt == null)
            .OrderBy(keyword => keyword.Text)
            .Select(keyword => new { keyword.Id, keyword.Number, keyword.Text, keyword.GoalAreaId })
            .ToListAsync(ct)).ToLookup(row => row.GoalAreaId, row => new GoalKeywordRow(row.Id, row.Number, row.Text));

        return new GoalChoices(
            [.. areas.Select(area => KeyValuePair.Create(area.Number, $"{GoalArea.LetterOf(area.Number)} {area.Name}"))],
            areas.ToDictionary(area => area.Number, area => area.Id),
            [
                .. areas.Select(area => new KeywordGroup(area.Number, area.Name, [.. keywords[area.Id]])).Append(new KeywordGroup(null, null, [.. keywords[null]]))
                    .Where(group => group.Keywords.Count > 0),
            ],
            bounds.GoalsFrom, bounds.GoalsTo, bounds.MaxGoals, bounds.Goals);
    }

    /// <summary>Who saved the goal last.</summary>
    public Task<string?> LastWriterAsync(GoalPage goal, CancellationToken ct) => db.LastWriterAsync(goal.Id, ct);

    /// <summary>What a tie of the kind can lead to.</summary>
    public Task<IReadOnlyList<TieLead>> LeadsAsync(TieKind kind, CancellationToken ct) => db.TieLeadsAsync(kind, ct);

    private IQueryable<Goal> Standing(ProcessPlace process) => db.Goals.AsNoTracking().IgnoreAutoIncludes()
        .Where(goal => goal.ProcessId == process.Id && goal.WithdrawnAt == null);

    private VersionRow VersionOf(GoalWording wording, IReadOnlyList<TextDecision> decisions) => new(
        wording.Number, wording.Text, wording.Because, wording.Author, clock.LocalOf(wording.At),
        decisions.FirstOrDefault(decision => decision.PointId == wording.DecisionPointId));
}
