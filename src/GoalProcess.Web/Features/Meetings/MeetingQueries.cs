using GoalProcess.Data;
using GoalProcess.Domain.Access;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Direction;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Meetings;
using GoalProcess.Web.Infrastructure.Accounts;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Languages;
using GoalProcess.Workflow;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Features.Meetings;

/// <summary>What the pages of meetings show.</summary>
public sealed class MeetingQueries(GoalProcessDbContext db, MunicipalityClock clock, CurrentActor actor)
{
    // the order they stand in when there is something to pin
    private static readonly SubjectKind[] Pinnable =
        [SubjectKind.Goal, SubjectKind.GoalArea, SubjectKind.Programme, SubjectKind.Vision, SubjectKind.ValueBase];

    public async Task<MeetingList> ListAsync(BodyPlace body, CancellationToken ct) =>
        new(body, await clock.NowAsync(ct), await RowsAsync(db.Meetings.Where(meeting => meeting.BodyId == body.Id), ct));

    public async Task<ProcessMeetingList> OfProcessAsync(ProcessPlace process, CancellationToken ct)
    {
        var held = from item in db.Set<AgendaItem>()
                   join matter in db.Matters on item.MatterId equals matter.Id
                   where matter.ProcessId == process.Id
                   select item.MeetingId;
        var meetings = db.Meetings.Where(meeting => held.Contains(meeting.Id));
        return new ProcessMeetingList(process, await clock.NowAsync(ct), await RowsAsync(meetings, ct));
    }

    public async Task<int> NextNumberAsync(Guid bodyId, CancellationToken ct) =>
        (await db.Meetings.Where(meeting => meeting.BodyId == bodyId).MaxAsync(meeting => (int?)meeting.Number, ct) ?? 0) + 1;

    /// <summary>The meeting with its agenda, and for whoever plans meetings with what can be put on it; null when there is none.</summary>
    public async Task<MeetingPage?> PageAsync(BodyPlace body, int number, CancellationToken ct)
    {
        var row = await db.Meetings.AsNoTracking().IgnoreAutoIncludes()
            .Where(meeting => meeting.BodyId == body.Id && meeting.Number == number)
            .Select(meeting => new
            {
                meeting.Id,
                meeting.Number,
                meeting.Version,
                meeting.StartsAt,
                meeting.Kind,
                meeting.Place,
                meeting.SummonsSentAt,
                meeting.CancelledBecause,
            })
            .FirstOrDefaultAsync(ct);

        if (row is null)
        {
            return null;
        }

        var mayPlan = actor.Value.May(Permission.PlanMeetings, null, body.Id);
        var choices = (mayPlan ? await Choices(body.Id, row.Id).ToListAsync(ct) : []).ToLookup(choice => choice.Kind);

        return new MeetingPage(
            body, row.Id, row.Number, row.Version, row.StartsAt, await clock.NowAsync(ct), row.Kind, row.Place,
            row.SummonsSentAt is { } sent ? clock.LocalOf(sent) : null, row.CancelledBecause, await ItemsAsync(row.Id, ct),
            [.. choices[SubjectKind.Matter].Select(matter => new MatterChoice(matter.Id, matter.Title))],
            [
                .. Pinnable.SelectMany(kind => choices[kind])
                    .Select(text => new TextChoice(text.Kind, text.Id, text.ProcessId, text.Title, text.Hash)),
            ])
        { MayPlan = mayPlan };
    }

    private async Task<List<MeetingRow>> RowsAsync(IQueryable<Meeting> meetings, CancellationToken ct)
    {
        var rows = await meetings.AsNoTracking().IgnoreAutoIncludes()
            .Join(db.Bodies, meeting => meeting.BodyId, body => body.Id, (meeting, body) => new { meeting, body })
            .OrderBy(row => row.meeting.StartsAt)
            .Select(row => new
            {
                row.body.Code,
                row.body.NameSv,
                row.body.NameEn,
                row.meeting.Number,
                row.meeting.StartsAt,
                row.meeting.Kind,
                row.meeting.Place,
                Items = row.meeting.Items.Count,
                Matters = row.meeting.Items.Count(item => item.MatterId != null && item.WithdrawnBecause == null),
                Answered = db.Decisions.Count(decision => decision.MeetingId == row.meeting.Id),
                IsSummoned = row.meeting.SummonsSentAt != null,
                row.meeting.CancelledBecause,
            })
            .ToListAsync(ct);

        return
        [
            .. rows.Select(row => new MeetingRow(
                row.Code, Language.Choose(row.NameSv, row.NameEn), row.Number, row.StartsAt, row.Kind, row.Place, row.Items, row.Matters,
                row.Answered, row.IsSummoned, row.CancelledBecause)),
        ];
    }

    private async Task<List<ItemRow>> ItemsAsync(Guid meetingId, CancellationToken ct)
    {
        var rows = await (
            from item in db.Set<AgendaItem>().AsNoTracking().IgnoreAutoIncludes()
            where item.MeetingId == meetingId
            join matter in db.Matters on item.MatterId equals (Guid?)matter.Id into matters
            from matter in matters.DefaultIfEmpty()
            join process in db.Processes on matter.ProcessId equals process.Id into processes
            from process in processes.DefaultIfEmpty()
            join decision in db.Decisions on item.Id equals decision.AgendaItemId into decisions
            from decision in decisions.DefaultIfEmpty()
            orderby item.Number
            select new
            {
                item.Id,
                item.Number,
                item.Title,
                item.MatterId,
                item.WithdrawnBecause,
                MatterNumber = matter == null ? (int?)null : matter.Number,
                DiaryNumber = matter == null ? null : matter.DiaryNumber,
                ProcessId = matter == null ? (Guid?)null : matter.ProcessId,
                ProcessNumber = process == null ? (int?)null : process.Number,
                Section = decision == null ? null : decision.Section,
                IsIrregular = decision == null ? (bool?)null : decision.IsIrregular,
                Files = db.AttachedFiles.Count(file => file.AgendaItemId == item.Id && file.WithdrawnBecause == null),
                Documents = item.Documents.Select(d => new { d.Id, d.Number, d.Kind, d.Title, d.Hash, d.PinnedAt, d.PinnedBy, d.SupplementBecause }).ToList(),
            })
            .ToListAsync(ct);

        return
        [
            .. rows.Select(row => new ItemRow(
                row.Id, row.Number, row.Title, row.MatterId, row.MatterNumber, row.DiaryNumber, row.ProcessId, row.ProcessNumber, row.WithdrawnBecause,
                row.IsIrregular is { } irregular ? new AnswerRow(row.Section, irregular) : null,
                [
                    .. row.Documents.OrderBy(d => d.Number).Select(d => new DocumentRow(
                        d.Id, d.Kind, d.Title, d.Hash, clock.LocalOf(d.PinnedAt), d.PinnedBy, d.SupplementBecause)),
                ],
                row.Files)),
        ];
    }

    /// <summary>The matters that can be put on the agenda and the texts that can be pinned to it, in one command.</summary>
    public IQueryable<AgendaChoice> Choices(Guid bodyId, Guid meetingId)
    {
        var onAgenda = from item in db.Set<AgendaItem>()
                       join matter in db.Matters on item.MatterId equals matter.Id
                       where item.MeetingId == meetingId
                       select matter;

        // one that a body meets twice stands once
        var matters = (
            from matter in db.Matters.IgnoreAutoIncludes()
            from stage in matter.Stages
            join process in db.Processes.IgnoreAutoIncludes() on matter.ProcessId equals process.Id
            where stage.BodyId == bodyId && process.ClosedOn == null
            select new { Kind = SubjectKind.Matter, matter.Id, Number = 0, ProcessId = (Guid?)matter.ProcessId, matter.Title, Hash = "" }).Distinct();
        var goals = db.Goals.IgnoreAutoIncludes()
            .Where(goal => goal.WithdrawnAt == null && onAgenda.Where(m => m.Subject == MatterSubject.Goals).Select(m => m.ProcessId).Contains(goal.ProcessId))
            .Select(goal => new { Kind = SubjectKind.Goal, goal.Id, goal.Number, ProcessId = (Guid?)goal.ProcessId, Title = goal.ShortName, Hash = goal.ContentHash });
        var areas = db.GoalAreas.IgnoreAutoIncludes()
            .Where(area => area.WithdrawnAt == null && onAgenda.Where(m => m.Subject == MatterSubject.GoalAreas).Select(m => m.ProcessId).Contains(area.ProcessId))
            .Select(area => new { Kind = SubjectKind.GoalArea, area.Id, area.Number, ProcessId = (Guid?)area.ProcessId, Title = area.Name, Hash = area.ContentHash });
        var programmes = db.Programmes.IgnoreAutoIncludes()
            .Where(programme => onAgenda.Where(m => m.Subject == MatterSubject.Programme).Select(m => m.ProcessId).Contains(programme.ProcessId))
            .Select(programme => new { Kind = SubjectKind.Programme, programme.Id, Number = 0, ProcessId = (Guid?)programme.ProcessId, Title = programme.Name, Hash = programme.ContentHash });
        var direction = db.Direction.IgnoreAutoIncludes()
            .Where(document => onAgenda.Any(m => m.Subject == MatterSubject.VisionAndValueBase))
            .Select(document => new { Kind = document is Vision ? SubjectKind.Vision : SubjectKind.ValueBase, document.Id, Number = 0, ProcessId = (Guid?)null, document.Title, Hash = document.ContentHash });

        return matters.Concat(goals).Concat(areas).Concat(programmes).Concat(direction)
            .OrderBy(row => row.Number).ThenBy(row => row.Title)
            .Select(row => new AgendaChoice(row.Kind, row.Id, row.ProcessId, row.Title, row.Hash));
    }
}
