using System.Linq.Expressions;
using GoalProcess.Data;
using GoalProcess.Domain.Access;
using GoalProcess.Domain.Files;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Accounts;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Files;
using GoalProcess.Web.Texts;
using GoalProcess.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace GoalProcess.Web.Features.Files;

/// <summary>What the pages of files show.</summary>
public sealed class FileQueries(
    GoalProcessDbContext db, MunicipalityClock clock, CurrentActor actor, IOptions<FileRules> rules,
    IStringLocalizer<FileTexts> texts, IStringLocalizer<SharedTexts> shared)
{
    /// <summary>An agenda item; null when there is none.</summary>
    public async Task<(Guid MeetingId, Guid ItemId, FilesPage Page)?> OfItemAsync(BodyPlace body, int meeting, int item, CancellationToken ct)
    {
        var row = await (
            from stored in db.Meetings.AsNoTracking().IgnoreAutoIncludes()
            from agendaItem in stored.Items
            where stored.BodyId == body.Id && stored.Number == meeting && agendaItem.Number == item
            select new { MeetingId = stored.Id, stored.StartsAt, stored.SummonsSentAt, stored.CancelledBecause, agendaItem.Id, agendaItem.Title, agendaItem.WithdrawnBecause })
            .FirstOrDefaultAsync(ct);

        if (row is null)
        {
            return null;
        }

        var place = $"{body.Address}/sammantraden/{meeting}";
        var frame = new PageFrame
        {
            Title = texts["Title"],
            Lead = row.Title,
            ActiveMenu = MenuItem.Bodies,
            Crumbs = [new(texts["Bodies"], "~/organ"), new(body.Name, body.Address), new(row.StartsAt.WithTime(), place)],
        };
        var may = actor.Value.May(Permission.PlanMeetings, null, body.Id) && row is { CancelledBecause: null, WithdrawnBecause: null };
        return (row.MeetingId, row.Id, new FilesPage(
            frame, $"{place}/punkter/{item}/filer", await RowsAsync(file => file.AgendaItemId == row.Id, ct), may, row.SummonsSentAt is not null, rules.Value.MaxMegabytes));
    }

    /// <summary>A contribution; null when there is none.</summary>
    public async Task<(Guid ContributionId, FilesPage Page)?> OfContributionAsync(ProcessPlace process, int number, CancellationToken ct)
    {
        var id = await db.Contributions.AsNoTracking().IgnoreAutoIncludes()
            .Where(contribution => contribution.ProcessId == process.Id && contribution.Number == number)
            .Select(contribution => (Guid?)contribution.Id)
            .FirstOrDefaultAsync(ct);

        if (id is null)
        {
            return null;
        }

        var place = $"~/processer/{process.Number}/forslag";
        var of = texts["Contribution", number].Value;
        var frame = RoomFrame.Inside(
            process, MenuItem.Dialogue, shared, texts["Title"], of, new Crumb(texts["Contributions"], place), new Crumb(of, $"{place}/{number}"));
        var may = actor.MayIn(process, Permission.EditProcess);
        return (id.Value, new FilesPage(frame, $"{place}/{number}/filer", await RowsAsync(file => file.ContributionId == id, ct), may, false, rules.Value.MaxMegabytes));
    }

    /// <summary>A file that stands, when it lies with that agenda item.</summary>
    public Task<AttachedFile?> OfItemAsync(BodyPlace body, int meeting, int item, Guid id, CancellationToken ct) => (
        from stored in db.Meetings.IgnoreAutoIncludes()
        from agendaItem in stored.Items
        join file in db.AttachedFiles.AsNoTracking() on agendaItem.Id equals file.AgendaItemId
        where stored.BodyId == body.Id && stored.Number == meeting && agendaItem.Number == item && file.Id == id && file.WithdrawnBecause == null
        select file).FirstOrDefaultAsync(ct);

    /// <summary>A file that stands, when it lies with that contribution.</summary>
    public Task<AttachedFile?> OfContributionAsync(ProcessPlace process, int number, Guid id, CancellationToken ct) => (
        from contribution in db.Contributions.IgnoreAutoIncludes()
        join file in db.AttachedFiles.AsNoTracking() on contribution.Id equals file.ContributionId
        where contribution.ProcessId == process.Id && contribution.Number == number && file.Id == id && file.WithdrawnBecause == null
        select file).FirstOrDefaultAsync(ct);

    private async Task<IReadOnlyList<FileRow>> RowsAsync(Expression<Func<AttachedFile, bool>> of, CancellationToken ct) =>
    [
        .. (await db.AttachedFiles.AsNoTracking().Where(of).OrderBy(file => file.AddedAt).ThenBy(file => file.Id).ToListAsync(ct)).Select(file => new FileRow(
            file.Id, file.Name, file.Kind, file.Length, file.Hash, clock.LocalOf(file.AddedAt), file.AddedBy, file.SupplementBecause, file.WithdrawnBecause)),
    ];
}
