using GoalProcess.Data;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Infrastructure.Acts;

/// <summary>What the bodies have said about texts, and who wrote in them last.</summary>
public static class TextDecisions
{
    /// <summary>Every answer that carries one of the texts, in the order it happened. One command.</summary>
    public static async Task<IReadOnlyList<TextDecision>> DecisionsOnAsync(
        this GoalProcessDbContext db, IReadOnlyCollection<Guid> subjectIds, CancellationToken ct)
    {
        var rows = await (
            from decision in db.Decisions.AsNoTracking().IgnoreAutoIncludes()
            from point in decision.Points
            from text in point.Texts
            join body in db.Bodies.IgnoreAutoIncludes() on decision.BodyId equals body.Id
            where subjectIds.Contains(text.SubjectId)
            orderby decision.HappenedAt, decision.ActNumber, point.Number
            select new TextDecision(
                text.SubjectId, point.Id, point.Kind, point.Subject, point.Settlement, point.ExtendsTo, body.Kind, body.NameSv, body.NameEn,
                decision.HappenedAt, decision.Section, decision.IsIrregular, decision.AnnulledOn != null))
            .ToListAsync(ct);

        return rows;
    }

    /// <summary>Who saved the thing last; null when nobody is known to have.</summary>
    public static Task<string?> LastWriterAsync(this GoalProcessDbContext db, Guid subjectId, CancellationToken ct) =>
        db.AuditEntries.AsNoTracking()
            .Where(entry => entry.SubjectId == subjectId)
            .OrderByDescending(entry => entry.At)
            .Select(entry => (string?)entry.UserName)
            .FirstOrDefaultAsync(ct);
}
