using GoalProcess.Data;
using GoalProcess.Domain.Access;
using GoalProcess.Domain.Bodies;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Languages;
using GoalProcess.Workflow;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Features.Home;

/// <summary>What the role's first page shows.</summary>
public sealed class HomeQueries(GoalProcessDbContext db, ProcessSummaries processes, MunicipalityClock clock)
{
    private const int MeetingsShown = 6;

    public async Task<HomePage> HomeAsync(Actor actor, CancellationToken ct)
    {
        var now = await clock.NowAsync(ct);
        return new HomePage(actor, DateOnly.FromDateTime(now), await processes.ListAsync(actor, now, ct), await MeetingsAsync(actor, now, ct))
        {
            Consultations = await ConsultationsAsync(actor, ct),
            BoardGoals = await BoardGoalsAsync(actor, ct),
        };
    }

    private async Task<List<HomeConsultation>> ConsultationsAsync(Actor actor, CancellationToken ct)
    {
        if (ReachOf(actor) is not var (everywhere, bodies, ofProcesses))
        {
            return [];
        }

        var rows = await (
            from response in db.ConsultationResponses.AsNoTracking().IgnoreAutoIncludes()
            join consultation in db.Consultations.IgnoreAutoIncludes() on response.ConsultationId equals consultation.Id
            join process in db.Processes.IgnoreAutoIncludes() on consultation.ProcessId equals process.Id
            join body in db.Bodies.IgnoreAutoIncludes() on response.BodyId equals body.Id
            where everywhere || bodies.Contains(body.Id) || ofProcesses.Contains(process.Id)
            where consultation.DispatchedOn != null && consultation.ClosedOn == null && response.ReceivedOn == null && response.NotReceivedBecause == null
            orderby response.AnswerBy, consultation.Number, body.NameSv
            select new { Process = process.Number, consultation.Number, consultation.Title, body.Code, body.NameSv, body.NameEn, response.AnswerBy })
            .ToListAsync(ct);

        return
        [
            .. rows.Select(row => new HomeConsultation(
                row.Process, row.Number, row.Title, row.Code, Language.Choose(row.NameSv, row.NameEn), row.AnswerBy)),
        ];
    }

    private async Task<List<HomeBoardGoals>> BoardGoalsAsync(Actor actor, CancellationToken ct)
    {
        if (ReachOf(actor) is not var (everywhere, bodies, ofProcesses))
        {
            return [];
        }

        var rows = await (
            from process in db.Processes.AsNoTracking().IgnoreAutoIncludes()
            from body in db.Bodies.IgnoreAutoIncludes()
            join goal in db.BoardGoals.IgnoreAutoIncludes().Where(goal => goal.WithdrawnAt == null)
                on new { ProcessId = process.Id, BodyId = body.Id } equals new { goal.ProcessId, goal.BodyId } into goals
            from goal in goals.DefaultIfEmpty()
            where process.ClosedOn == null && (body.Kind == BodyKind.Board || body.Kind == BodyKind.MunicipalCompany)
            where everywhere || bodies.Contains(body.Id) || ofProcesses.Contains(process.Id)
            orderby process.Number, body.NameSv, goal.Number
            select new
            {
                process.Number,
                ProcessSv = process.NameSv,
                ProcessEn = process.NameEn,
                body.Code,
                body.NameSv,
                body.NameEn,
                Because = db.BoardGoalAbstentions.Where(abstention => abstention.ProcessId == process.Id && abstention.BodyId == body.Id)
                    .Select(abstention => abstention.Because).FirstOrDefault(),
                Goal = goal == null ? null : new HomeBoardGoal(goal.Number, goal.Wording),
            })
            .ToListAsync(ct);

        return
        [
            .. rows.GroupBy(row => (row.Number, row.Code)).Select(group => (Row: group.First(), Goals: group.Select(row => row.Goal).OfType<HomeBoardGoal>())).Select(own => new HomeBoardGoals(
                own.Row.Number, Language.Choose(own.Row.ProcessSv, own.Row.ProcessEn), own.Row.Code, Language.Choose(own.Row.NameSv, own.Row.NameEn),
                own.Row.Because ?? "", [.. own.Goals])),
        ];
    }

    /// <summary>What a board representative speaks for: everything, bodies or processes; null for someone who is none.</summary>
    private static (bool Everywhere, List<Guid> Bodies, List<Guid> Processes)? ReachOf(Actor actor)
    {
        var grants = actor.Grants.Where(grant => grant.Role is Role.BoardRepresentative).ToList();

        return grants.Count == 0 ? null : (grants.Exists(grant => grant.Scope is GrantScope.Installation), ScopesOf(GrantScope.Body), ScopesOf(GrantScope.Process));

        List<Guid> ScopesOf(GrantScope scope) => [.. grants.Where(grant => grant.Scope == scope).Select(grant => grant.ScopeId!.Value)];
    }

    private async Task<List<HomeMeeting>> MeetingsAsync(Actor actor, DateTime now, CancellationToken ct)
    {
        var own = actor.Grants.Where(grant => grant is { Role: Role.Secretary, Scope: GrantScope.Body }).Select(grant => grant.ScopeId!.Value).ToList();

        var rows = await (
            from meeting in db.Meetings.AsNoTracking().IgnoreAutoIncludes()
            join body in db.Bodies on meeting.BodyId equals body.Id
            where meeting.CancelledBecause == null && (own.Count == 0 || own.Contains(meeting.BodyId))
            let unanswered = meeting.Items.Count(item =>
                item.MatterId != null && item.WithdrawnBecause == null && !db.Decisions.Any(decision => decision.AgendaItemId == item.Id))
            where meeting.StartsAt >= now || unanswered > 0
            orderby meeting.StartsAt
            select new
            {
                body.Code,
                body.NameSv,
                body.NameEn,
                meeting.Number,
                meeting.StartsAt,
                Items = meeting.Items.Count,
                Unanswered = unanswered,
                IsSummoned = meeting.SummonsSentAt != null,
            })
            .Take(MeetingsShown)
            .ToListAsync(ct);

        return
        [
            .. rows.Select(row => new HomeMeeting(
                row.Code, Language.Choose(row.NameSv, row.NameEn), row.Number, row.StartsAt, row.Items, row.Unanswered, row.IsSummoned, row.StartsAt <= now)),
        ];
    }
}
