using GoalProcess.Data;
using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Direction;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Matters;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Direction;

/// <summary>What the pages on vision and value base show.</summary>
public sealed class DirectionQueries(GoalProcessDbContext db, IStringLocalizer<DirectionTexts> texts)
{
    /// <summary>The vision in addresses.</summary>
    public const string Vision = "vision";

    /// <summary>The value base in addresses.</summary>
    public const string ValueBase = "vardegrund";

    /// <summary>Vision first, then value base.</summary>
    public async Task<IReadOnlyList<DirectionRow>> AllAsync(CancellationToken ct)
    {
        var rows = await db.Direction.AsNoTracking().IgnoreAutoIncludes()
            .Select(document => new
            {
                document.Id,
                IsVision = document is Vision,
                document.Title,
                document.Text,
                document.ValidFrom,
                document.ValidTo,
                Statements = document.Statements.OrderBy(statement => statement.Number).Select(statement => new StatementRow(
                    statement.Number,
                    statement.Text,
                    db.Set<Tie>().Where(tie => tie.StatementId == statement.Id && tie.RemovedAt == null
                        && db.GoalAreas.Any(area => area.Id == tie.GoalAreaId && area.WithdrawnAt == null)).Select(tie => tie.GoalAreaId).Distinct().Count(),
                    db.Set<Tie>().Where(tie => tie.StatementId == statement.Id && tie.RemovedAt == null
                        && db.Goals.Any(goal => goal.Id == tie.GoalId && goal.WithdrawnAt == null)).Select(tie => tie.GoalId).Distinct().Count())).ToList(),
            })
            .ToListAsync(ct);
        var decisions = await db.DecisionsOnAsync(rows.ConvertAll(row => row.Id), ct);

        return
        [
            .. from row in rows
               orderby row.IsVision descending, row.Id
               select new DirectionRow(
                   row.Id, row.IsVision, row.Title, row.Text, row.ValidFrom, row.ValidTo, row.Statements,
                   decisions.LastOrDefault(decision => decision.SubjectId == row.Id && Extends(decision))),
        ];
    }

    /// <summary>The form with what is stored; null when there is no such document.</summary>
    public async Task<DirectionForm?> EditorAsync(string kind, CancellationToken ct)
    {
        var isVision = kind == Vision;

        return await db.Direction.AsNoTracking().IgnoreAutoIncludes()
            .Where(document => document is Vision == isVision)
            .OrderBy(document => document.Id)
            .Select(document => new DirectionForm
            {
                Version = document.Version,
                Title = document.Title,
                Text = document.Text,
                Statements = document.Statements.OrderBy(statement => statement.Number)
                    .Select(statement => new StatementForm { Id = statement.Id, Text = statement.Text }).ToList(),
                Page = new DirectionEditor(document.Id, document.Title),
            })
            .FirstOrDefaultAsync(ct);
    }

    /// <summary>The form as typed, beside what someone else has stored.</summary>
    public async Task<DirectionForm> InConflictAsync(DirectionForm form, DirectionForm stored, CancellationToken ct) => form with
    {
        Version = stored.Version,
        Conflict = new ConflictModel(
            await db.LastWriterAsync(stored.Page!.Id, ct) ?? texts["Someone"], stored.Page.Name, form.Whole, stored.Whole),
    };

    private static bool Extends(TextDecision decision) =>
        decision is { Stands: true, BodyKind: BodyKind.Council, Kind: PointKind.Decides, Settlement: Settlement.Adopts, ExtendsTo: not null };
}
