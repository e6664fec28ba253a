using System.Globalization;
using GoalProcess.Data;
using GoalProcess.Domain.Agenda2030;
using GoalProcess.Domain.Direction;
using GoalProcess.Domain.Goals;
using GoalProcess.Web.Infrastructure.Languages;
using GoalProcess.Workflow;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Infrastructure.Ties;

/// <summary>What a tie of each kind can lead to.</summary>
public static class TieLeads
{
    /// <summary>The statements, goals or targets of one kind, in order.</summary>
    public static async Task<IReadOnlyList<TieLead>> TieLeadsAsync(this GoalProcessDbContext db, TieKind kind, CancellationToken ct) => kind switch
    {
        TieKind.Vision => await StatementsAsync(db, isVision: true, ct),
        TieKind.ValueBase => await StatementsAsync(db, isVision: false, ct),
        TieKind.SustainableGoal => [.. Agenda2030Register.Goals.Select(Of)],
        TieKind.Target => [.. Agenda2030Register.Goals.SelectMany(goal => goal.Targets).Select(Of)],
    };

    private static async Task<IReadOnlyList<TieLead>> StatementsAsync(GoalProcessDbContext db, bool isVision, CancellationToken ct)
    {
        var rows = await (
            from document in db.Direction.AsNoTracking().IgnoreAutoIncludes()
            from statement in document.Statements
            where document is Vision == isVision
            orderby document.Id, statement.Number
            select new { statement.Id, statement.Text, document.Title })
            .ToListAsync(ct);

        return [.. rows.Select(row => new TieLead($"{row.Id}", row.Id, row.Text, TieLabels.Of(row.Title, row.Text)))];
    }

    private static TieLead Of(SustainableDevelopmentGoal goal)
    {
        var number = goal.Number.ToString(CultureInfo.InvariantCulture);
        return new TieLead(number, null, $"{number} {Language.Choose(goal.ShortSv, goal.ShortEn)}", TieLabels.OfCode(number));
    }

    private static TieLead Of(Target target) =>
        new(target.Code, null, $"{target.Code} {Language.Choose(target.ShortSv, target.TextEn)}", TieLabels.OfCode(target.Code));
}
