using GoalProcess.Data;
using GoalProcess.Domain.BoardGoals;
using GoalProcess.Domain.Bodies;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Languages;
using GoalProcess.Workflow;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Features.BoardGoals;

/// <summary>What the pages on board goals show.</summary>
public sealed class BoardGoalQueries(GoalProcessDbContext db, MunicipalityClock clock)
{
    /// <summary>Every board and company with its standing goals, or why it has none.</summary>
    public async Task<BoardGoalList> ListAsync(ProcessPlace process, CancellationToken ct)
    {
        var bodies = await db.Bodies.AsNoTracking().IgnoreAutoIncludes()
            .Where(body => body.Kind == BodyKind.Board || body.Kind == BodyKind.MunicipalCompany)
            .OrderBy(body => body.NameSv)
            .Select(body => new { body.Id, body.Code, body.NameSv, body.NameEn, body.Kind })
            .ToListAsync(ct);
        var overall = await OverallAsync(process, ct);
        var goals = (await RowsAsync(Standing(process), overall, ct)).ToLookup(goal => goal.Body.Id);
        var abstentions = await db.BoardGoalAbstentions.AsNoTracking().IgnoreAutoIncludes()
            .Where(abstention => abstention.ProcessId == process.Id)
            .Select(abstention => new { abstention.BodyId, Row = new AbstentionRow(abstention.Id, abstention.Because, abstention.Version) })
            .ToDictionaryAsync(abstention => abstention.BodyId, abstention => abstention.Row, ct);

        return new BoardGoalList(
            process,
            [
                .. bodies.Select(body => new BodyGoals(
                    new BodyPlace(body.Id, body.Code, Language.Choose(body.NameSv, body.NameEn), body.Kind),
                    [.. goals[body.Id]], abstentions.GetValueOrDefault(body.Id))),
            ],
            overall.Count);
    }

    /// <summary>One standing board goal; null when there is none.</summary>
    public async Task<BoardGoalPage?> FindAsync(ProcessPlace process, int number, CancellationToken ct) =>
        await RowsAsync(Standing(process).Where(goal => goal.Number == number), await OverallAsync(process, ct), ct) is [var row] ? new BoardGoalPage(process, row) : null;

    /// <summary>Why the body sets no goal; null when it has never said.</summary>
    public Task<AbstentionRow?> AbstentionAsync(ProcessPlace process, BodyPlace body, CancellationToken ct) =>
        db.BoardGoalAbstentions.AsNoTracking().IgnoreAutoIncludes()
            .Where(abstention => abstention.ProcessId == process.Id && abstention.BodyId == body.Id)
            .Select(abstention => new AbstentionRow(abstention.Id, abstention.Because, abstention.Version))
            .FirstOrDefaultAsync(ct);

    /// <summary>What a board goal can hang under.</summary>
    public async Task<BoardGoalChoices> ChoicesAsync(ProcessPlace process, CancellationToken ct) =>
        new(await OverallAsync(process, ct), (await clock.NowAsync(ct)).Year + 1);

    /// <summary>Who saved the thing last.</summary>
    public Task<string?> LastWriterAsync(Guid id, CancellationToken ct) => db.LastWriterAsync(id, ct);

    private IQueryable<BoardGoal> Standing(ProcessPlace process) => db.BoardGoals.AsNoTracking().IgnoreAutoIncludes()
        .Where(goal => goal.ProcessId == process.Id && goal.WithdrawnAt == null);

    private async Task<IReadOnlyList<OverallGoal>> OverallAsync(ProcessPlace process, CancellationToken ct) =>
        await db.Goals.AsNoTracking().IgnoreAutoIncludes()
            .Where(goal => goal.ProcessId == process.Id && goal.WithdrawnAt == null)
            .OrderBy(goal => goal.Number)
            .Select(goal => new OverallGoal(goal.Id, goal.Number, goal.ShortName, goal.Wording))
            .ToListAsync(ct);

    // a tie to an overall goal that has been withdrawn holds nothing
    private async Task<List<BoardGoalRow>> RowsAsync(IQueryable<BoardGoal> goals, IReadOnlyList<OverallGoal> overall, CancellationToken ct)
    {
        var rows = await (
            from goal in goals.AsSingleQuery()
            join body in db.Bodies.IgnoreAutoIncludes() on goal.BodyId equals body.Id
            orderby goal.Number
            select new
            {
                goal.Id,
                goal.Number,
                goal.Year,
                goal.Wording,
                goal.TargetGroup,
                goal.Effect,
                goal.Version,
                BodyId = body.Id,
                body.Code,
                body.NameSv,
                body.NameEn,
                body.Kind,
                GoalIds = goal.Ties.Select(tie => tie.GoalId).ToList(),
            })
            .ToListAsync(ct);

        return rows.ConvertAll(row => new BoardGoalRow(
            row.Id, row.Number, new BodyPlace(row.BodyId, row.Code, Language.Choose(row.NameSv, row.NameEn), row.Kind),
            row.Year, row.Wording, row.TargetGroup, row.Effect, row.Version, [.. overall.Where(goal => row.GoalIds.Contains(goal.Id))]));
    }
}
