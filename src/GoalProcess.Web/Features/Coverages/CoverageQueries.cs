using System.Globalization;
using GoalProcess.Data;
using GoalProcess.Domain.Agenda2030;
using GoalProcess.Domain.Direction;
using GoalProcess.Web.Infrastructure.Acts;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Features.Coverages;

/// <summary>What the pages on coverage show.</summary>
public sealed class CoverageQueries(GoalProcessDbContext db)
{
    /// <summary>The standing areas and goals against the 17 goals and the statements of vision and value base.</summary>
    public async Task<CoveragePage> AllAsync(ProcessPlace process, CancellationToken ct)
    {
        var owners = await OwnersAsync(process, ct);
        var leftOut = await LeftOutAsync(process, ct);
        var documents = await db.Direction.AsNoTracking().IgnoreAutoIncludes()
            .Select(document => new
            {
                document.Id,
                IsVision = document is Vision,
                document.Title,
                Statements = document.Statements.OrderBy(statement => statement.Number).Select(statement => new { statement.Id, statement.Number, statement.Text }).ToList(),
            })
            .ToListAsync(ct);

        return new CoveragePage(
            process, owners,
            [.. Agenda2030Register.Goals.Select(goal => SustainableGoalRow.Of(goal, owners, leftOut.GetValueOrDefault(goal.Number)))],
            [
                .. from document in documents
                   orderby document.IsVision descending, document.Id
                   select new DirectionCoverage(
                       document.IsVision, document.Title,
                       [
                           .. document.Statements.Select(statement => new StatementCoverage(
                               statement.Number, statement.Text, [.. owners.Where(owner => owner.Marks.Any(mark => mark.StatementId == statement.Id))])),
                       ]),
            ]);
    }

    /// <summary>One of the 17 goals with its targets.</summary>
    public async Task<SustainableGoalPage> OfGoalAsync(ProcessPlace process, SustainableDevelopmentGoal goal, CancellationToken ct)
    {
        var owners = await OwnersAsync(process, ct);
        var leftOut = await LeftOutAsync(process, ct);
        var ties = owners.SelectMany(owner => owner.Marks.Where(mark => mark.Goal == goal.Number).Select(mark => new OwnedTie(owner, mark))).ToLookup(tie => tie.Mark.Code);

        return new SustainableGoalPage(
            process,
            SustainableGoalRow.Of(goal, owners, leftOut.GetValueOrDefault(goal.Number)),
            [.. ties[goal.Number.ToString(CultureInfo.InvariantCulture)]],
            [.. goal.Targets.Select(target => new TargetRow(target, [.. ties[target.Code]]))]);
    }

    private async Task<List<Owner>> OwnersAsync(ProcessPlace process, CancellationToken ct)
    {
        var areas = await db.GoalAreas.AsNoTracking().IgnoreAutoIncludes().AsSingleQuery()
            .Where(area => area.ProcessId == process.Id && area.WithdrawnAt == null)
            .OrderBy(area => area.Number)
            .Select(area => new Owner(
                false, area.Number, area.Name,
                area.Ties.Where(tie => tie.RemovedAt == null).OrderBy(tie => tie.Id)
                    .Select(tie => new TieMark(tie.StatementId, tie.Code, tie.Rationale, tie.Strength)).ToList()))
            .ToListAsync(ct);
        var goals = await db.Goals.AsNoTracking().IgnoreAutoIncludes().AsSingleQuery()
            .Where(goal => goal.ProcessId == process.Id && goal.WithdrawnAt == null)
            .OrderBy(goal => goal.Number)
            .Select(goal => new Owner(
                true, goal.Number, goal.ShortName,
                goal.Ties.Where(tie => tie.RemovedAt == null).OrderBy(tie => tie.Id)
                    .Select(tie => new TieMark(tie.StatementId, tie.Code, tie.Rationale, tie.Strength)).ToList()))
            .ToListAsync(ct);

        return [.. areas, .. goals];
    }

    private Task<Dictionary<int, string>> LeftOutAsync(ProcessPlace process, CancellationToken ct) =>
        db.Processes.AsNoTracking().IgnoreAutoIncludes()
            .Where(stored => stored.Id == process.Id)
            .SelectMany(stored => stored.Omitted)
            .ToDictionaryAsync(left => left.Number, left => left.Because, ct);
}
