using GoalProcess.Data;
using GoalProcess.Data.Accounts;
using GoalProcess.Data.Auditing;
using GoalProcess.Data.Jobs;
using GoalProcess.Data.Outbox;
using GoalProcess.Domain.Access;
using GoalProcess.Web.Infrastructure.Mail;
using GoalProcess.Web.Texts;
using GoalProcess.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Infrastructure.Jobs;

/// <summary>
/// Checks every chain of the record and every pinned text each night. What each chain ends in goes to the log, where a collector keeps it out of reach of
/// whoever could change the database; a fault goes there as an error, and to the administrators.
/// </summary>
internal sealed class ChainCheckWork(
    GoalProcessDbContext db, ChainCheck chains, PinCheck pins, MunicipalityClock municipality, TimeProvider clock, MailWords mail,
    IStringLocalizer<JobTexts> texts, ILogger<ChainCheckWork> log) : IJobWork
{
    private static readonly TimeOnly Night = new(2, 0);

    public JobKind Kind => JobKind.ChainCheck;

    public DateTimeOffset? NextAfter(DateTimeOffset now) => Nightly.After(now, Night, municipality);

    /// <returns>How many faults were found.</returns>
    public async Task<int> RunAsync(Job job, JobProgress progress, CancellationToken ct)
    {
        var known = await chains.KnownAsync(ct);
        progress.Begin(known.Count + 1);
        var faults = new List<string>();

        foreach (var id in known)
        {
            var report = await chains.OneAsync(id, [], ct);

            if (report.Fault is { } fault)
            {
                log.LogError("Chain {Chain} is false from entry {Number} on: {Fault}", id, report.FaultAt, fault);
                faults.Add($"{id} {report.FaultAt} {fault}");
            }
            else
            {
                log.LogInformation("note: {Chain} {Number} {Sum}", id, report.LastNumber, report.LastHash);
            }

            progress.Add();
        }

        if (await pins.RunAsync(ct) is { IsWhole: false } pinned)
        {
            log.LogError("A pinned text is false: {Table} {Id}", pinned.FalseTable, pinned.FalseId);
            faults.Add($"{pinned.FalseTable} {pinned.FalseId}");
        }

        progress.Add();
        await TellAsync(faults, ct);
        return faults.Count;
    }

    private async Task TellAsync(List<string> faults, CancellationToken ct)
    {
        if (faults.Count == 0)
        {
            return;
        }

        var now = clock.GetUtcNow();
        var administrators = await db.Users.AsNoTracking().Where(user => user.Grants.Any(grant => grant.Role == Role.Administrator)).ToListAsync(ct);

        var keys = administrators.ConvertAll(person => Key(person, now));
        // a run that was asked for may have told of it today already
        var told = await db.OutboxMessages.Where(message => keys.Contains(message.Key)).Select(message => message.Key).ToListAsync(ct);

        foreach (var person in administrators.Where(person => !told.Contains(Key(person, now))))
        {
            using var language = mail.InLanguageOf(person.Language);
            db.Add(Message(person, faults, now));
        }

        await db.SaveChangesAsync(ct);
    }

    private static string Key(User person, DateTimeOffset now) => $"ChainFault:{now:yyyy-MM-dd}:{person.Id}";

    private OutboxMessage Message(User person, List<string> faults, DateTimeOffset now)
    {
        string[] lines = [texts["Fault.Lead"], "", .. faults, "", texts["Fault.Do"], .. mail.Link("/drift/jobb")];
        return new OutboxMessage(Key(person, now), person.Id, texts["Fault.Subject"], string.Join('\n', lines), now);
    }
}

/// <summary>Days that begin at a certain hour of the municipality's night.</summary>
internal static class Nightly
{
    /// <summary>The next time that hour comes, by the system's clock.</summary>
    public static DateTimeOffset After(DateTimeOffset now, TimeOnly hour, MunicipalityClock municipality)
    {
        // compared as instants: the hour may come twice that night, or not at all
        var tonight = municipality.LocalOf(now).Date + hour.ToTimeSpan();
        var next = municipality.InstantOf(tonight);
        return next > now ? next : municipality.InstantOf(tonight.AddDays(1));
    }
}
