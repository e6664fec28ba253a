using GoalProcess.Data;
using GoalProcess.Domain.Access;
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
        };
    }

    private async Task<List<HomeConsultation>> ConsultationsAsync(Actor actor, CancellationToken ct)
    {
        var grants = actor.Grants.Where(grant => grant.Role is Role.BoardRepresentative).ToList();

        if (grants.Count == 0)
        {
            return [];
        }

        var everywhere = grants.Exists(grant => grant.Scope is GrantScope.Installation);
        var (bodies, ofProcesses) = (ScopesOf(GrantScope.Body), ScopesOf(GrantScope.Process));
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
