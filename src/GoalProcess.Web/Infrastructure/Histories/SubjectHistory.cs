using GoalProcess.Data;
using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Consultations;
using GoalProcess.Domain.Dialogue;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Programmes;
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
                .Where(entry => entry.SubjectId == id || parts.Contains(entry.SubjectId))
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
                PartName =
                    entry.SubjectKind == nameof(Seat) ? db.Set<Seat>().Where(seat => seat.Id == entry.SubjectId).Select(seat => seat.Holder).FirstOrDefault()
                    : entry.SubjectKind == nameof(Tie) ? db.Set<Tie>().Where(tie => tie.Id == entry.SubjectId).Select(tie => tie.Label).FirstOrDefault()
                    : entry.SubjectKind == nameof(GuidingQuestion) ? db.Set<GuidingQuestion>().Where(question => question.Id == entry.SubjectId).Select(question => question.Text).FirstOrDefault()
                    : entry.SubjectKind == nameof(ConsultationResponse) ? db.Bodies.IgnoreAutoIncludes()
                        .Where(body => db.ConsultationResponses.Any(response => response.Id == entry.SubjectId && response.BodyId == body.Id)).Select(body => body.NameSv).FirstOrDefault()
                    : entry.SubjectKind == nameof(ProgrammeGoal) ? db.Set<ProgrammeGoal>().Where(part => part.Id == entry.SubjectId).Select(part => part.GoalName).FirstOrDefault()
                    : entry.SubjectKind == nameof(FocusArea) ? db.Set<FocusArea>().Where(area => area.Id == entry.SubjectId).Select(area => area.Name).FirstOrDefault()
                    : entry.SubjectKind == nameof(SuccessFactor) ? db.Set<SuccessFactor>().Where(factor => factor.Id == entry.SubjectId).Select(factor => factor.Name).FirstOrDefault()
                    : entry.SubjectKind == nameof(PoliticalStrategy) ? db.Set<PoliticalStrategy>().Where(strategy => strategy.Id == entry.SubjectId).Select(strategy => strategy.Wording).FirstOrDefault()
                    : null,
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

    private IQueryable<Guid> Parts(SubjectKind kind, Guid id) => kind switch
    {
        SubjectKind.Body => db.Bodies.Where(body => body.Id == id).SelectMany(body => body.Mandates).Select(mandate => mandate.Id)
            .Concat(db.Bodies.Where(body => body.Id == id).SelectMany(body => body.Seats).Select(seat => seat.Id)),
        SubjectKind.GoalArea => db.GoalAreas.Where(area => area.Id == id).SelectMany(area => area.Questions).Select(question => question.Id)
            .Concat(db.Set<Tie>().Where(tie => tie.GoalAreaId == id).Select(tie => tie.Id)),
        SubjectKind.Consultation => db.ConsultationResponses.Where(response => response.ConsultationId == id).Select(response => response.Id),
        SubjectKind.Programme => db.Programmes.Where(programme => programme.Id == id).SelectMany(programme => programme.Goals).Select(part => part.Id)
            .Concat(db.Programmes.Where(programme => programme.Id == id).SelectMany(programme => programme.FocusAreas).Select(area => area.Id))
            .Concat(db.Programmes.Where(programme => programme.Id == id).SelectMany(programme => programme.SuccessFactors).Select(factor => factor.Id))
            .Concat(db.Programmes.Where(programme => programme.Id == id).SelectMany(programme => programme.SuccessFactors)
                .SelectMany(factor => factor.Strategies).Select(strategy => strategy.Id)),
        SubjectKind.Goal => db.Set<Tie>().Where(tie => tie.GoalId == id).Select(tie => tie.Id),
        _ => db.Set<Tie>().Where(tie => false).Select(tie => tie.Id),
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

    private sealed class NamedRow
    {
        public required string Key { get; init; }

        public required string Name { get; init; }
    }
}
