using System.Text.Json;
using GoalProcess.Data;
using GoalProcess.Data.Auditing;
using GoalProcess.Domain.Consultations;
using GoalProcess.Domain.Meetings;
using GoalProcess.Web.Infrastructure.Acts;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Features.Freezes;

/// <summary>Reads what a freeze holds. Everything is in Swedish, the language of the record.</summary>
public sealed class FreezeQueries(GoalProcessDbContext db)
{
    /// <summary>The freeze of the decision on an agenda item; null when there is none.</summary>
    public async Task<Freeze?> FindAsync(BodyPlace body, int meeting, int item, CancellationToken ct)
    {
        var place = await (
            from decision in db.Decisions.IgnoreAutoIncludes()
            join agendaItem in db.Set<AgendaItem>().IgnoreAutoIncludes() on decision.AgendaItemId equals agendaItem.Id
            join stored in db.Meetings.IgnoreAutoIncludes() on decision.MeetingId equals stored.Id
            where stored.BodyId == body.Id && stored.Number == meeting && agendaItem.Number == item
            select new
            {
                decision.Id,
                decision.ProcessId,
                decision.MatterId,
                ItemId = agendaItem.Id,
                decision.RecordedAt,
                decision.HappenedAt,
                LastNumber = db.AuditEntries.Where(entry => entry.ChainId == decision.ProcessId && entry.ActNumber == decision.ActNumber).Max(entry => entry.Number),
                Documents = agendaItem.Documents.OrderBy(document => document.Number)
                    .Select(document => new { document.Id, document.Title, document.Kind, document.Hash, document.TextBody }).ToList(),
                Parts = decision.Points.Select(point => point.Id).ToList(),
                Texts = decision.Points.SelectMany(point => point.Texts.Select(text => text.Id)).ToList(),
            })
            .AsSplitQuery()
            .FirstOrDefaultAsync(ct);

        if (place is null)
        {
            return null;
        }

        var files = await db.AttachedFiles.AsNoTracking()
            .Where(file => file.AgendaItemId == place.ItemId && file.AddedAt <= place.RecordedAt && file.WithdrawnBecause == null)
            .OrderBy(file => file.AddedAt).ThenBy(file => file.Id)
            .Select(file => new { file.Id, file.Name, file.Hash, file.ContentId })
            .ToListAsync(ct);
        var decisions = await DecisionsAsync(place.MatterId, place.HappenedAt, ct);
        var own = decisions.Single(row => row.Id == place.Id).Decision;

        var responses = await ResponsesAsync(place.ProcessId, place.LastNumber ?? 0, DateOnly.FromDateTime(place.HappenedAt), ct);

        return new Freeze(
            place.Id,
            place.ProcessId,
            place.RecordedAt,
            place.LastNumber ?? 0,
            [.. place.Documents.Select(document => new FrozenText(document.Title, $"{document.Kind}", document.Hash, document.TextBody))],
            [.. files.Select((file, index) => new FrozenFile($"{index + 1:00}-{file.Name}", file.Hash, file.ContentId))],
            own with { Before = [.. decisions.Where(row => row.Id != place.Id).Select(row => row.Decision)] },
            responses,
            [
                place.Id, .. place.Parts, .. place.Texts, .. place.Documents.Select(document => document.Id), .. files.Select(file => file.Id),
                .. responses.SelectMany(response => response.Things),
            ]);
    }

    /// <summary>The chain's entries up to the one that recorded the decision, streamed.</summary>
    public IAsyncEnumerable<AuditEntry> ChainAsync(Freeze freeze) => Entries(freeze).OrderBy(entry => entry.Number).AsAsyncEnumerable();

    /// <summary>The payloads of what is proved, by the number of their entry.</summary>
    public Task<Dictionary<long, AuditPayload>> PayloadsAsync(Freeze freeze, CancellationToken ct) => (
        from entry in Entries(freeze)
        where freeze.Proved.Contains(entry.SubjectId)
        join payload in db.AuditPayloads.AsNoTracking() on entry.Id equals payload.EntryId
        select new { entry.Number, Payload = payload })
        .ToDictionaryAsync(row => row.Number!.Value, row => row.Payload, ct);

    private IQueryable<AuditEntry> Entries(Freeze freeze) => db.AuditEntries.AsNoTracking()
        .Where(entry => entry.ChainId == freeze.ProcessId && entry.Number != null && entry.Number <= freeze.LastNumber);

    private async Task<List<(Guid Id, FrozenDecision Decision)>> DecisionsAsync(Guid matterId, DateTime upTo, CancellationToken ct)
    {
        var rows = await (
            from decision in db.Decisions.AsNoTracking().IgnoreAutoIncludes()
            join matter in db.Matters.IgnoreAutoIncludes() on decision.MatterId equals matter.Id
            join stored in db.Bodies.IgnoreAutoIncludes() on decision.BodyId equals stored.Id
            where decision.MatterId == matterId && decision.HappenedAt <= upTo
            orderby decision.HappenedAt, decision.ActNumber
            select new
            {
                decision.Id,
                Body = stored.NameSv,
                decision.HappenedAt,
                decision.Section,
                matter.Title,
                matter.DiaryNumber,
                decision.IsIrregular,
                Points = decision.Points.OrderBy(point => point.Number).Select(point => new
                {
                    point.Number,
                    point.Kind,
                    point.Subject,
                    point.Settlement,
                    ToBody = db.Bodies.Where(other => other.Id == point.ToBodyId).Select(other => other.NameSv).FirstOrDefault(),
                    point.ExtendsTo,
                    point.Wording,
                    Texts = point.Texts.OrderBy(text => text.Number).Select(text => new { text.Kind, text.Hash, text.Text }).ToList(),
                }).ToList(),
                SetAsides = decision.SetAsides.OrderBy(each => each.RuleId)
                    .Select(each => new { each.RuleId, each.Kind, each.Exception, each.Because }).ToList(),
            })
            .AsSplitQuery()
            .ToListAsync(ct);

        return
        [
            .. rows.Select(row => (row.Id, new FrozenDecision(
                row.Body, row.HappenedAt, row.Section, row.Title, row.DiaryNumber, row.IsIrregular,
                [
                    .. row.Points.Select(point => new FrozenPoint(
                        point.Number, $"{point.Kind}", $"{point.Subject}", $"{point.Settlement}", point.ToBody, point.ExtendsTo, point.Wording,
                        [.. point.Texts.Select((text, index) => new FrozenText($"{point.Number}.{index + 1}", $"{text.Kind}", text.Hash, text.Text))])),
                ],
                [.. row.SetAsides.Select(each => new FrozenSetAside(each.RuleId, $"{each.Kind}", each.Exception, each.Because))],
                []))),
        ];
    }

    /// <summary>
    /// The answers that had come, as they stood when the decision was recorded: they are put together from the chain's own entries, since a board may change its
    /// answer afterwards.
    /// </summary>
    private async Task<List<FrozenResponse>> ResponsesAsync(Guid processId, long lastNumber, DateOnly upTo, CancellationToken ct)
    {
        string[] kinds = [nameof(ConsultationResponse), nameof(GoalAnswer)];
        var entries = await (
            from entry in db.AuditEntries.AsNoTracking()
            join payload in db.AuditPayloads.AsNoTracking() on entry.Id equals payload.EntryId
            where entry.ChainId == processId && entry.Number <= lastNumber && kinds.Contains(entry.SubjectKind)
            orderby entry.Number
            select new { entry.SubjectId, entry.SubjectKind, entry.Change, Number = entry.Number!.Value, payload.To })
            .ToListAsync(ct);
        var bodies = await db.Bodies.AsNoTracking().IgnoreAutoIncludes().Select(body => new { body.Id, body.Code, body.NameSv }).ToDictionaryAsync(body => body.Id, ct);
        var goals = await db.Goals.AsNoTracking().IgnoreAutoIncludes().Where(goal => goal.ProcessId == processId)
            .Select(goal => new { goal.Id, goal.Number }).ToDictionaryAsync(goal => goal.Id, goal => goal.Number, ct);
        var things = (
            from entry in entries
            group entry by (entry.SubjectId, entry.SubjectKind) into each
            where each.Last().Change is not AuditChange.Removed
            select new { each.Key.SubjectKind, each.Key.SubjectId, Numbers = each.Select(entry => entry.Number).ToList(), Values = Valued(each.Select(entry => entry.To)) }).ToList();
        var answers = things.Where(thing => thing.SubjectKind == nameof(GoalAnswer)).ToLookup(thing => Of<Guid>(thing.Values, "ResponseId"));

        return
        [
            .. from response in things
               where response.SubjectKind == nameof(ConsultationResponse)
               let receivedOn = Of<DateOnly?>(response.Values, nameof(ConsultationResponse.ReceivedOn))
               where receivedOn <= upTo
               let body = bodies[Of<Guid>(response.Values, nameof(ConsultationResponse.BodyId))]
               orderby body.Code, receivedOn
               let own = answers[response.SubjectId].ToList()
               select new FrozenResponse(
                   body.NameSv, receivedOn.Value, Of<string>(response.Values, nameof(ConsultationResponse.Answer)) ?? "",
                   [
                       .. own.Select(answer => new FrozenGoalAnswer(
                           goals[Of<Guid>(answer.Values, nameof(GoalAnswer.GoalId))], Of<string>(answer.Values, nameof(GoalAnswer.Level)) ?? "",
                           Of<string>(answer.Values, nameof(GoalAnswer.How)) ?? "")).OrderBy(answer => answer.Goal),
                   ],
                   [.. response.Numbers.Concat(own.SelectMany(answer => answer.Numbers)).Order()])
               { Things = [response.SubjectId, .. own.Select(answer => answer.SubjectId)] },
        ];
    }

    /// <summary>What a thing's values were after the changes, each of which says only what it changed.</summary>
    private static Dictionary<string, JsonElement> Valued(IEnumerable<string?> changes) => changes.OfType<string>()
        .SelectMany(change => JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(change)!)
        .GroupBy(value => value.Key).ToDictionary(value => value.Key, value => value.Last().Value);

    private static T? Of<T>(Dictionary<string, JsonElement> values, string name) => values.TryGetValue(name, out var value) ? value.Deserialize<T>() : default;
}
