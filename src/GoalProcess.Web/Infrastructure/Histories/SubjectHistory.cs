using GoalProcess.Data;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Dialogue;
using GoalProcess.Domain.Goals;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Infrastructure.Histories;

/// <summary>What the audit trail holds of one thing and its parts, newest first, with names for what it points at. One command a request and thing.</summary>
public sealed class SubjectHistory(GoalProcessDbContext db)
{
    /// <summary>So many entries are read; older ones stay in the trail.</summary>
    public const int Most = 200;

    private readonly Dictionary<Guid, IReadOnlyList<HistoryEntry>> _read = [];

    public async Task<IReadOnlyList<HistoryEntry>> ReadAsync(SubjectKind kind, Guid id, CancellationToken ct)
    {
        if (!_read.TryGetValue(id, out var entries))
        {
            _read[id] = entries = await Entries(kind, id).ToListAsync(ct);
        }

        return entries;
    }

    /// <summary>The command.</summary>
    public IQueryable<HistoryEntry> Entries(SubjectKind kind, Guid id)
    {
        var parts = Parts(kind, id);
        var home = Home(kind, id);
        var named = Named(kind, id, home);

        return
            from entry in db.AuditEntries.AsNoTracking()
                .Where(entry => entry.SubjectId == id || parts.Select(part => part.Id).Contains(entry.SubjectId))
                .OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.ActNumber)
                .Take(Most)
            join payload in db.AuditPayloads on entry.Id equals payload.EntryId into payloads
            from payload in payloads.DefaultIfEmpty()
            orderby entry.At descending, entry.ActNumber descending
            select new HistoryEntry
            {
                Id = entry.Id,
                SubjectId = entry.SubjectId,
                At = entry.At,
                UserName = entry.UserName,
                Act = entry.Act,
                Because = entry.Because,
                Kind = entry.SubjectKind,
                Change = entry.Change,
                From = payload.From,
                To = payload.To,
                // a part says whose it is only when it is added
                PartName = parts.Where(part => part.Id == entry.SubjectId).Select(part => part.Name).FirstOrDefault(),
                // the trail keeps keys; those who read it want names
                FromName = named.Where(other => payload.From!.Contains(other.Key)).Select(other => other.Name).FirstOrDefault(),
                ToName = named.Where(other => payload.To!.Contains(other.Key)).Select(other => other.Name).FirstOrDefault(),
                KeywordName = db.Keywords
                    .Where(keyword => home.Contains(keyword.ProcessId)
                        && (entry.SubjectKind == nameof(GoalKeyword) || entry.SubjectKind == nameof(ContributionKeyword))
                        && (payload.From ?? payload.To)!.Contains(keyword.Id.ToString().ToLower()))
                    .Select(keyword => keyword.Text).FirstOrDefault(),
            };
    }

    /// <summary>The parts of a thing whose changes stand in its history, with what they are called.</summary>
    private IQueryable<PartRow> Parts(SubjectKind kind, Guid id) => kind switch
    {
        SubjectKind.Body => db.Bodies.IgnoreAutoIncludes().Where(body => body.Id == id).SelectMany(body => body.Mandates).Select(mandate => new PartRow { Id = mandate.Id, Name = null })
            .Concat(db.Bodies.IgnoreAutoIncludes().Where(body => body.Id == id).SelectMany(body => body.Seats).Select(seat => new PartRow { Id = seat.Id, Name = seat.Holder })),
        SubjectKind.GoalArea => db.GoalAreas.IgnoreAutoIncludes().Where(area => area.Id == id).SelectMany(area => area.Questions)
            .Select(question => new PartRow { Id = question.Id, Name = question.Text })
            .Concat(db.Set<Tie>().Where(tie => tie.GoalAreaId == id).Select(tie => new PartRow { Id = tie.Id, Name = tie.Label })),
        SubjectKind.Consultation =>
            from response in db.ConsultationResponses.IgnoreAutoIncludes()
            join body in db.Bodies.IgnoreAutoIncludes() on response.BodyId equals body.Id
            where response.ConsultationId == id
            select new PartRow { Id = response.Id, Name = body.NameSv },
        SubjectKind.Programme => db.Programmes.IgnoreAutoIncludes().Where(programme => programme.Id == id).SelectMany(programme => programme.Goals)
            .Select(part => new PartRow { Id = part.Id, Name = part.GoalName })
            .Concat(db.Programmes.IgnoreAutoIncludes().Where(programme => programme.Id == id).SelectMany(programme => programme.FocusAreas)
                .Select(area => new PartRow { Id = area.Id, Name = area.Name }))
            .Concat(db.Programmes.IgnoreAutoIncludes().Where(programme => programme.Id == id).SelectMany(programme => programme.SuccessFactors)
                .Select(factor => new PartRow { Id = factor.Id, Name = factor.Name }))
            .Concat(db.Programmes.IgnoreAutoIncludes().Where(programme => programme.Id == id).SelectMany(programme => programme.SuccessFactors)
                .SelectMany(factor => factor.Strategies).Select(strategy => new PartRow { Id = strategy.Id, Name = strategy.Wording })),
        _ => db.Set<Tie>().Where(tie => tie.GoalId == id).Select(tie => new PartRow { Id = tie.Id, Name = tie.Label }),
    };

    /// <summary>The process of a thing that can point at others in it: only they are looked through, however many processes there are.</summary>
    private IQueryable<Guid> Home(SubjectKind kind, Guid id) => kind switch
    {
        SubjectKind.Goal => db.Goals.IgnoreAutoIncludes().Where(goal => goal.Id == id).Select(goal => goal.ProcessId),
        SubjectKind.Keyword => db.Keywords.Where(keyword => keyword.Id == id).Select(keyword => keyword.ProcessId),
        SubjectKind.Contribution => db.Contributions.IgnoreAutoIncludes().Where(contribution => contribution.Id == id).Select(contribution => contribution.ProcessId),
        SubjectKind.BoardGoal => db.BoardGoals.IgnoreAutoIncludes().Where(goal => goal.Id == id).Select(goal => goal.ProcessId),
        SubjectKind.Step => db.Processes.IgnoreAutoIncludes().Where(process => process.Steps.Any(step => step.Id == id)).Select(process => process.Id),
        // no key of another thing is a process's
        _ => db.Processes.IgnoreAutoIncludes().Where(process => process.Id == id).Select(process => process.Id),
    };

    // only what a thing of the kind can point at is looked through
    private IQueryable<NamedRow> Named(SubjectKind kind, Guid id, IQueryable<Guid> home) => kind switch
    {
        SubjectKind.Body => db.Bodies.IgnoreAutoIncludes().Where(body => body.Id != id).Select(body => new NamedRow { Key = body.Id.ToString().ToLower(), Name = body.NameSv }),
        SubjectKind.Account => db.Bodies.IgnoreAutoIncludes().Select(body => new NamedRow { Key = body.Id.ToString().ToLower(), Name = body.NameSv })
            .Concat(db.Processes.IgnoreAutoIncludes().Select(process => new NamedRow { Key = process.Id.ToString().ToLower(), Name = process.NameSv })),
        SubjectKind.BoardGoal => db.Goals.IgnoreAutoIncludes().Where(goal => home.Contains(goal.ProcessId)).Select(goal => new NamedRow { Key = goal.Id.ToString().ToLower(), Name = goal.ShortName }),
        SubjectKind.Step => db.Matters.IgnoreAutoIncludes().Where(matter => home.Contains(matter.ProcessId)).Select(matter => new NamedRow { Key = matter.Id.ToString().ToLower(), Name = matter.Title }),
        _ => db.GoalAreas.IgnoreAutoIncludes().Where(area => home.Contains(area.ProcessId)).Select(area => new NamedRow { Key = area.Id.ToString().ToLower(), Name = area.Name }),
    };

    private sealed class PartRow
    {
        public required Guid Id { get; init; }

        public required string? Name { get; init; }
    }

    private sealed class NamedRow
    {
        public required string Key { get; init; }

        public required string Name { get; init; }
    }
}
