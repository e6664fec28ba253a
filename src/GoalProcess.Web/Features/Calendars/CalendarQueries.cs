using GoalProcess.Data;
using GoalProcess.Data.Calendars;
using GoalProcess.Domain.Access;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Meetings;
using GoalProcess.Domain.Processes;
using GoalProcess.Domain.Processes.Schedule;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Accounts;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Languages;
using GoalProcess.Web.Infrastructure.Protection;
using GoalProcess.Web.Texts;
using GoalProcess.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Calendars;

/// <summary>What stands in calendars, and who may fetch them.</summary>
public sealed class CalendarQueries(
    GoalProcessDbContext db, FactsLoader loader, MunicipalityClock clock, TimeProvider system, IStringLocalizer<CalendarTexts> texts, IStringLocalizer<WordTexts> words)
{
    /// <summary>The person's addresses that answer.</summary>
    public Task<List<FeedRow>> FeedsAsync(Guid userId, CancellationToken ct) => db.CalendarFeeds.AsNoTracking()
        .Where(feed => feed.UserId == userId && feed.RevokedAt == null)
        .OrderByDescending(feed => feed.Id)
        .Select(feed => new FeedRow(feed.Id, feed.Name, feed.IsEnglish, feed.CreatedAt))
        .ToListAsync(ct);

    /// <summary>Makes an address.</summary>
    /// <returns>Its secret, which is kept nowhere.</returns>
    public async Task<string> MakeAsync(Guid userId, string name, CancellationToken ct)
    {
        var secret = SecretAddress.New();
        db.Add(new CalendarFeed(userId, name.Trim(), Content.HashOf(secret), Language.Current == Language.English, system.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        return secret;
    }

    /// <summary>Ends an address of the person's own.</summary>
    /// <returns>Its name; null when the person has no such address.</returns>
    public async Task<string?> RevokeAsync(Guid userId, Guid feedId, CancellationToken ct)
    {
        if (await db.CalendarFeeds.FirstOrDefaultAsync(feed => feed.Id == feedId && feed.UserId == userId && feed.RevokedAt == null, ct) is not { } feed)
        {
            return null;
        }

        feed.Revoke(system.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return feed.Name;
    }

    /// <summary>Whose address the secret opens, as the account stands now; null when it opens none.</summary>
    public async Task<(Actor Actor, bool IsEnglish)?> OwnerAsync(string secret, CancellationToken ct)
    {
        var hash = Content.HashOf(secret);
        var row = await (
            from feed in db.CalendarFeeds.AsNoTracking()
            join user in db.Users on feed.UserId equals user.Id
            where feed.SecretHash == hash && feed.RevokedAt == null
            select new { user.Id, user.DisplayName, user.LockoutEnd, feed.IsEnglish, Grants = user.Grants.Select(grant => new Grant(grant.Role, grant.Scope, grant.ScopeId)).ToList() })
            .FirstOrDefaultAsync(ct);

        return row is null || ClosedAccount.Is(row.LockoutEnd, system.GetUtcNow()) ? null : (new Actor(row.Id, row.DisplayName, row.Grants), row.IsEnglish);
    }

    /// <summary>The steps of one process, and the meetings with its matters on the agenda.</summary>
    public async Task<List<CalendarEntry>> OfProcessAsync(ProcessPlace process, CancellationToken ct)
    {
        var weighing = (await loader.WeighAsync(process.Id, await clock.NowAsync(ct), ct))!;
        var onAgenda = weighing.Facts.AgendaItems.Where(item => !item.IsWithdrawn).Select(item => item.MeetingId).Distinct().ToList();
        return [.. StepsOf(weighing, process.Name, isAlone: true), .. await MeetingsAsync(db.Meetings.Where(meeting => onAgenda.Contains(meeting.Id)), _ => true, ct)];
    }

    /// <summary>The steps of every process that goes on and the person may read, and the meetings of every body.</summary>
    public async Task<List<CalendarEntry>> OfPersonAsync(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var open = await db.Processes.AsNoTracking().IgnoreAutoIncludes()
            .Where(process => process.ClosedOn == null)
            .OrderBy(process => process.Number)
            .Select(process => new { process.Id, process.NameSv, process.NameEn })
            .ToListAsync(ct);
        var mine = open.Where(process => actor.May(Permission.Read, process.Id)).ToDictionary(process => process.Id, process => Language.Choose(process.NameSv, process.NameEn));
        var weighed = await loader.WeighAsync([.. mine.Keys], await clock.NowAsync(ct), ct);
        var meetings = await MeetingsAsync(db.Meetings, meeting => actor.May(Permission.Read, null, meeting.BodyId), ct);

        return [.. weighed.SelectMany(one => StepsOf(one, mine[one.Facts.Process.Id], isAlone: false)), .. meetings];
    }

    private IEnumerable<CalendarEntry> StepsOf(ProcessWeighing weighing, string process, bool isAlone)
    {
        var facts = weighing.Facts;

        foreach (var status in weighing.Plan.Steps)
        {
            var (step, isSkipped) = (status.Step, status.State is StepState.Skipped);
            var (first, last) = status.DoneOn is { } on && !isSkipped ? (on, on) : (step.Start ?? step.End, step.End ?? step.Start);

            if (first is not { } start || last is not { } end)
            {
                continue;
            }

            var title = Language.Choose(step.TitleSv, step.TitleEn);
            var body = facts.Body(step.BodyId) is { } one ? Language.Choose(one.NameSv, one.NameEn) : null;
            string[] said = [process, body ?? "", words.Of(status.State)];

            yield return new CalendarEntry(
                $"step-{step.Id}", isAlone ? title : texts["Step.Title", title, process], string.Join(", ", said.Where(part => part.Length > 0)), "",
                $"~/processer/{facts.Process.Number}/steg/{step.Number}", start.ToDateTime(TimeOnly.MinValue), end, isSkipped);
        }
    }

    private async Task<List<CalendarEntry>> MeetingsAsync(IQueryable<Meeting> meetings, Func<MeetingRow, bool> isShown, CancellationToken ct)
    {
        var rows = await (
            from meeting in meetings.AsNoTracking().IgnoreAutoIncludes()
            join body in db.Bodies.IgnoreAutoIncludes() on meeting.BodyId equals body.Id
            orderby meeting.StartsAt, body.Code
            select new MeetingRow(meeting.Id, body.Id, body.Code, body.NameSv, body.NameEn, meeting.Number, meeting.StartsAt, meeting.Place, meeting.CancelledBecause))
            .ToListAsync(ct);

        return
        [
            .. rows.Where(isShown).Select(row => new CalendarEntry(
                $"meeting-{row.Id}", Language.Choose(row.NameSv, row.NameEn), row.CancelledBecause is { } because ? texts["Meeting.Cancelled", because] : "", row.Place,
                $"~/organ/{row.Code.ToLowerInvariant()}/sammantraden/{row.Number}", row.StartsAt, null, row.CancelledBecause is not null)),
        ];
    }

    private sealed record MeetingRow(
        Guid Id, Guid BodyId, string Code, string NameSv, string NameEn, int Number, DateTime StartsAt, string Place, string? CancelledBecause);
}
