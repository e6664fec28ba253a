using GoalProcess.Data;
using GoalProcess.Domain.Access;
using GoalProcess.Domain.Processes.Duties;
using GoalProcess.Domain.Rules;
using GoalProcess.Web.Infrastructure.Languages;
using GoalProcess.Workflow;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Features.Duties;

/// <summary>What there is to do in all the processes a person may read, with the same few commands for one process or fifty.</summary>
public sealed class DutyQueries(GoalProcessDbContext db, FactsLoader loader, MunicipalityClock clock, DutyWords words)
{
    private const int MeetingsShown = 4;

    public async Task<DutiesPage> OfAsync(Actor actor, CancellationToken ct)
    {
        var now = await clock.NowAsync(ct);
        var open = await db.Processes.AsNoTracking().IgnoreAutoIncludes().Where(process => process.ClosedOn == null).OrderBy(process => process.Number)
            .Select(process => new { process.Id, process.NameSv, process.NameEn }).ToListAsync(ct);
        var mine = open.Where(process => actor.May(Permission.Read, process.Id)).ToDictionary(process => process.Id, process => Language.Choose(process.NameSv, process.NameEn));
        var weighed = await loader.WeighAsync([.. mine.Keys], now, ct);
        var (own, others) = (new List<DutyRow>(), new List<DutyRow>());

        // a meeting may take up the matters of several processes, and has one summons
        var summoned = new HashSet<Guid>();

        foreach (var (one, duties) in weighed.Select(weighing => (weighing.Facts, weighing.Duties)))
        {
            var name = mine[one.Process.Id];
            own.AddRange(duties.Of(actor).Where(duty => duty.Kind is not DutyKind.SendSummons || summoned.Add(duty.Item!.MeetingId)).Select(duty => words.Mine(duty, one, name)));
            others.AddRange(words.Others(duties.AwaitedBy(actor), one, name));
        }

        return new DutiesPage(DateOnly.FromDateTime(now), InOrder(own), InOrder(others), Meetings(weighed.Count > 0 ? weighed[0].Facts.Bodies : [], now));
    }

    private static List<DutyRow> InOrder(IEnumerable<DutyRow> rows) => [.. rows.OrderBy(row => row.By ?? DateOnly.MaxValue).ThenBy(row => row.Since ?? DateOnly.MaxValue)];

    private static List<NextMeeting> Meetings(IReadOnlyList<BodyFacts> bodies, DateTime now) =>
    [
        .. bodies
            .SelectMany(body => body.MeetingsAt.Where(at => at >= now).Select(at => new NextMeeting(Language.Choose(body.NameSv, body.NameEn), body.Code, at)))
            .OrderBy(meeting => meeting.StartsAt).ThenBy(meeting => meeting.Code, StringComparer.Ordinal).Take(MeetingsShown),
    ];
}
