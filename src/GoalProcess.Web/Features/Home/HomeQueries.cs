using GoalProcess.Data;
using GoalProcess.Domain.Access;
using GoalProcess.Domain.Processes;
using GoalProcess.Domain.Rules;
using GoalProcess.Web.Infrastructure.Languages;
using GoalProcess.Workflow;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Features.Home;

/// <summary>What the role's first page shows.</summary>
public sealed class HomeQueries(GoalProcessDbContext db, FactsLoader loader, MunicipalityClock clock)
{
    private const int MeetingsShown = 6;

    public async Task<HomePage> HomeAsync(Actor actor, CancellationToken ct)
    {
        var now = await clock.NowAsync(ct);
        var processes = await ProcessesAsync(actor, now, ct);
        return new HomePage(actor, DateOnly.FromDateTime(now), processes, await MeetingsAsync(actor, now, ct));
    }

    private async Task<List<HomeProcess>> ProcessesAsync(Actor actor, DateTime now, CancellationToken ct)
    {
        var all = await db.Processes.AsNoTracking().OrderBy(p => p.Number).Select(p => new { p.Id, p.NameSv, p.NameEn }).ToListAsync(ct);
        var mine = all.Where(process => actor.May(Permission.Read, process.Id)).ToList();
        var facts = await loader.LoadAsync([.. mine.Select(process => process.Id)], now, ct);

        return
        [
            .. facts.Zip(mine, (one, process) =>
            {
                var view = new PlanView(one);
                var steps = view.Steps.ToList();
                return new HomeProcess(
                    one.Process.Number,
                    Language.Choose(process.NameSv, process.NameEn),
                    view.Next,
                    steps.Count(status => status.State is StepState.Done),
                    steps.Count,
                    steps.Count(status => status.State is StepState.Late or StepState.Blocked),
                    one.Decisions.Count(decision => decision.IsIrregular));
            }),
        ];
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
