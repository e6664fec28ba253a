using GoalProcess.Data;
using GoalProcess.Domain.Agenda2030;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Matters;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Ties;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Features.GoalAreas;

/// <summary>What the pages on goal areas show.</summary>
public sealed class GoalAreaQueries(GoalProcessDbContext db)
{
    /// <summary>The standing areas, and how they cover Agenda 2030.</summary>
    public async Task<GoalAreasPage> AllAsync(ProcessPlace process, CancellationToken ct)
    {
        var rows = await db.GoalAreas.AsNoTracking().IgnoreAutoIncludes()
            .Where(area => area.ProcessId == process.Id && area.WithdrawnAt == null)
            .OrderBy(area => area.Number)
            .Select(area => new
            {
                area.Id,
                area.Number,
                area.Name,
                area.Meaning,
                Keywords = db.Keywords.Count(keyword => keyword.GoalAreaId == area.Id && keyword.WithdrawnAt == null),
                Questions = area.Questions.Count(question => question.WithdrawnAt == null),
                Goals = db.Goals.Count(goal => goal.GoalAreaId == area.Id && goal.WithdrawnAt == null),
                Codes = area.Ties.Where(tie => tie.RemovedAt == null && tie.Code != null).Select(tie => tie.Code!).ToList(),
            })
            .ToListAsync(ct);
        var bounds = await db.Processes.AsNoTracking().IgnoreAutoIncludes()
            .Where(stored => stored.Id == process.Id)
            .Select(stored => new { stored.MinGoals, stored.MaxGoals, LeftOut = stored.Omitted.ToList() })
            .SingleAsync(ct);
        var decisions = await db.DecisionsOnAsync(rows.ConvertAll(row => row.Id), ct);

        List<AreaRow> areas =
        [
            .. rows.Select(row => new AreaRow(
                row.Id, row.Number, row.Name, row.Meaning, row.Keywords, row.Questions, row.Goals, row.Codes, StateOf(row.Id, decisions))),
        ];

        return new GoalAreasPage(
            process, bounds.MinGoals, bounds.MaxGoals, areas,
            [.. Agenda2030Register.Goals.Select(goal => CoverageOf(goal, areas, bounds.LeftOut.Find(left => left.Number == goal.Number)?.Because))]);
    }

    /// <summary>One standing area; null when there is none.</summary>
    public async Task<AreaPage?> FindAsync(ProcessPlace process, int number, CancellationToken ct)
    {
        var row = await db.GoalAreas.AsNoTracking().IgnoreAutoIncludes().AsSingleQuery()
            .Where(area => area.ProcessId == process.Id && area.Number == number && area.WithdrawnAt == null)
            .Select(area => new
            {
                area.Id,
                area.Name,
                area.Meaning,
                area.Version,
                Questions = area.Questions.Where(question => question.WithdrawnAt == null).OrderBy(question => question.Number)
                    .Select(question => new QuestionRow(question.Id, question.Number, question.Text, question.ForCitizenDialogue)).ToList(),
                Ties = area.Ties.Where(tie => tie.RemovedAt == null).Select(tie => new TieLine(
                    tie.Id, tie.Kind, tie.StatementId, tie.Code, tie.Label, tie.Rationale, tie.Strength, tie.AddedBy, tie.AddedAt)).ToList(),
            })
            .FirstOrDefaultAsync(ct);

        return row is null ? null : new AreaPage(
            process, row.Id, number, row.Name, row.Meaning, row.Version,
            StateOf(row.Id, await db.DecisionsOnAsync([row.Id], ct)),
            row.Questions, await KeywordsAsync(row.Id, ct), await GoalsAsync(row.Id, ct),
            [.. row.Ties.OrderBy(tie => tie.Kind).ThenBy(tie => tie.AddedAt).ThenBy(tie => tie.Id)]);
    }

    /// <summary>Who saved the area last.</summary>
    public Task<string?> LastWriterAsync(AreaPage area, CancellationToken ct) => db.LastWriterAsync(area.Id, ct);

    /// <summary>What a tie of the kind can lead to.</summary>
    public Task<IReadOnlyList<TieLead>> LeadsAsync(TieKind kind, CancellationToken ct) => db.TieLeadsAsync(kind, ct);

    /// <summary>Why the goal of Agenda 2030 is left out; empty when it is not.</summary>
    public async Task<string> LeftOutBecauseAsync(ProcessPlace process, int goal, CancellationToken ct) =>
        await db.Processes.AsNoTracking().IgnoreAutoIncludes()
            .Where(stored => stored.Id == process.Id)
            .SelectMany(stored => stored.Omitted)
            .Where(left => left.Number == goal)
            .Select(left => left.Because)
            .FirstOrDefaultAsync(ct) ?? "";

    private Task<List<KeywordRow>> KeywordsAsync(Guid areaId, CancellationToken ct) =>
        db.Keywords.AsNoTracking()
            .Where(keyword => keyword.GoalAreaId == areaId && keyword.WithdrawnAt == null)
            .OrderBy(keyword => keyword.Text)
            .Select(keyword => new KeywordRow(keyword.Number, keyword.Text, keyword.Heap, keyword.SourceKind, keyword.SourceText))
            .ToListAsync(ct);

    private Task<List<AreaGoalRow>> GoalsAsync(Guid areaId, CancellationToken ct) =>
        db.Goals.AsNoTracking().IgnoreAutoIncludes()
            .Where(goal => goal.GoalAreaId == areaId && goal.WithdrawnAt == null)
            .OrderBy(goal => goal.Number)
            .Select(goal => new AreaGoalRow(goal.Number, goal.ShortName))
            .ToListAsync(ct);

    private static AreaState StateOf(Guid areaId, IReadOnlyList<TextDecision> decisions)
    {
        var deciding = decisions.Where(decision => decision.SubjectId == areaId
            && decision is { Kind: PointKind.Decides, Subject: MatterSubject.GoalAreas, Settlement: not Settlement.Rejects }).ToList();

        return new AreaState(
            deciding.LastOrDefault(decision => decision.Stands),
            deciding.LastOrDefault(decision => decision is { IsIrregular: true, IsAnnulled: false }));
    }

    private static CoverageRow CoverageOf(SustainableDevelopmentGoal goal, List<AreaRow> areas, string? leftOutBecause) => new(
        goal,
        [.. areas.Select(area => new CoverageCell(area.Number, area.Name, area.Codes.Count(code => TargetCode.GoalOf(code) == goal.Number)))],
        leftOutBecause);
}
