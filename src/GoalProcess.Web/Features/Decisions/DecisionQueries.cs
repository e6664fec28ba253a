using GoalProcess.Data;
using GoalProcess.Domain.Meetings;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Languages;
using GoalProcess.Workflow;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Features.Decisions;

/// <summary>What the pages of decisions show.</summary>
public sealed class DecisionQueries(GoalProcessDbContext db, FactsLoader loader, MunicipalityClock clock)
{
    /// <summary>The form's page; null when the item is none, or has no matter.</summary>
    public async Task<DecisionFormPage?> FormAsync(BodyPlace body, int meeting, int item, CancellationToken ct)
    {
        var row = await (
            from agendaItem in db.Set<AgendaItem>().IgnoreAutoIncludes()
            join stored in db.Meetings on agendaItem.MeetingId equals stored.Id
            join matter in db.Matters on agendaItem.MatterId equals matter.Id
            where stored.BodyId == body.Id && stored.Number == meeting && agendaItem.Number == item
            select new { agendaItem.Id, MatterId = matter.Id, matter.ProcessId })
            .FirstOrDefaultAsync(ct);

        if (row is null || await loader.LoadAsync(row.ProcessId, await clock.NowAsync(ct), ct) is not { } facts)
        {
            return null;
        }

        return new DecisionFormPage(body, meeting, item, facts, facts.AgendaItem(row.Id)!, facts.Matter(row.MatterId)!, new DecisionForm());
    }

    /// <summary>The answer on an item; null when the item has none.</summary>
    public async Task<DecisionPage?> PageAsync(BodyPlace body, int meeting, int item, CancellationToken ct)
    {
        var row = await (
            from decision in db.Decisions.AsNoTracking().IgnoreAutoIncludes().AsSingleQuery()
            join agendaItem in db.Set<AgendaItem>() on decision.AgendaItemId equals agendaItem.Id
            join stored in db.Meetings on decision.MeetingId equals stored.Id
            join matter in db.Matters on decision.MatterId equals matter.Id
            join process in db.Processes on decision.ProcessId equals process.Id
            where stored.BodyId == body.Id && stored.Number == meeting && agendaItem.Number == item
            select new
            {
                decision.Id,
                Process = new { process.Id, process.Number, process.NameSv, process.NameEn, process.ClosedOn },
                MatterNumber = matter.Number,
                matter.Title,
                matter.DiaryNumber,
                decision.HappenedAt,
                decision.RecordedAt,
                decision.RecordedBy,
                decision.Section,
                decision.IsIrregular,
                decision.AnnulledBy,
                decision.SentTo,
                // the last entry of the act
                ChainNumber = db.AuditEntries.Where(entry => entry.ChainId == process.Id && entry.ActNumber == decision.ActNumber).Max(entry => entry.Number),
                ChainHash = db.AuditEntries.Where(entry => entry.ChainId == process.Id && entry.ActNumber == decision.ActNumber && entry.Number != null)
                    .OrderByDescending(entry => entry.Number).Select(entry => entry.Hash).FirstOrDefault(),
                SetAsides = decision.SetAsides.Select(s => new SetAsideRow(s.RuleId, s.Kind, s.Exception, s.Because, s.By)).ToList(),
                Flags = decision.Flags.Select(flag => new { flag.RuleId, flag.Findings }).ToList(),
            })
            .FirstOrDefaultAsync(ct);

        return row is null
            ? null
            : new DecisionPage(
                row.Id, body, meeting, item,
                new ProcessPlace(row.Process.Id, row.Process.Number, Language.Choose(row.Process.NameSv, row.Process.NameEn)) { ClosedOn = row.Process.ClosedOn },
                row.MatterNumber, row.Title, row.DiaryNumber, row.HappenedAt, clock.LocalOf(row.RecordedAt), row.RecordedBy, row.Section,
                row.IsIrregular, row.AnnulledBy, row.SentTo.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                await PointsAsync(row.Id, ct),
                row.SetAsides,
                [.. row.Flags.OrderBy(flag => flag.RuleId, StringComparer.Ordinal).Select(flag => new FlagRow(flag.RuleId, flag.Findings))],
                row is { ChainNumber: { } number, ChainHash: { } hash } ? new ChainEnd(number, hash) : null);
    }

    /// <summary>The points with their texts: one row for each text, or for a point that has none.</summary>
    private async Task<List<PointRow>> PointsAsync(Guid decisionId, CancellationToken ct)
    {
        var rows = await (
            from decision in db.Decisions.AsNoTracking().IgnoreAutoIncludes()
            where decision.Id == decisionId
            from point in decision.Points
            from text in point.Texts.DefaultIfEmpty()
            join other in db.Bodies.IgnoreAutoIncludes() on point.ToBodyId equals (Guid?)other.Id into bodies
            from other in bodies.DefaultIfEmpty()
            orderby point.Number, text.Number
            select new
            {
                point.Number,
                point.Kind,
                point.Subject,
                point.Settlement,
                ToBody = other == null ? null : new { other.NameSv, other.NameEn },
                point.ExtendsTo,
                point.Wording,
                Text = text == null ? null : new TextRow(
                    text.Kind, text.Text, text.Hash, text.IsAmended,
                    db.Goals.Where(goal => goal.Id == text.SubjectId).Select(goal => (int?)goal.Number).FirstOrDefault()),
            })
            .ToListAsync(ct);

        return
        [
            .. from row in rows
               group row by row.Number into texts
               let point = texts.First()
               select new PointRow(
                   point.Number, point.Kind, point.Subject, point.Settlement,
                   point.ToBody is { } to ? Language.Choose(to.NameSv, to.NameEn) : null, point.ExtendsTo, point.Wording, [.. texts.Select(row => row.Text).OfType<TextRow>()]),
        ];
    }
}
