using GoalProcess.Data;
using GoalProcess.Data.Files;
using GoalProcess.Data.Jobs;
using GoalProcess.Workflow;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Infrastructure.Jobs;

/// <summary>
/// Takes away what is left behind when nobody needs it any longer. None of it is part of the record: that a link was made and used stands in the history of its
/// person, and a file that was attached stays.
/// </summary>
internal sealed class TidyingWork(GoalProcessDbContext db, IFileStore contents, MunicipalityClock municipality, TimeProvider clock) : IJobWork
{
    /// <summary>How long a file that a job made waits for the one who asked.</summary>
    public static readonly TimeSpan FilesKept = TimeSpan.FromDays(7);

    /// <summary>How long a message that was sent or given up can be looked at.</summary>
    public static readonly TimeSpan MessagesKept = TimeSpan.FromDays(30);

    /// <summary>How long a file that was sent in waits to be attached to something.</summary>
    public static readonly TimeSpan UnattachedKept = TimeSpan.FromDays(1);

    private static readonly TimeOnly Night = new(3, 0);
    private const int RemindersKeptDays = 60;

    public JobKind Kind => JobKind.Tidying;

    public DateTimeOffset? NextAfter(DateTimeOffset now) => Nightly.After(now, Night, municipality);

    /// <returns>How many things were taken away.</returns>
    public async Task<int> RunAsync(Job job, JobProgress progress, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var now = clock.GetUtcNow();
        var (files, messages, day) = (now - FilesKept, now - MessagesKept, (await municipality.TodayAsync(ct)).AddDays(-RemindersKeptDays));
        Func<Task<int>>[] rounds =
        [
            () => db.JobFiles.Where(file => db.Jobs.Any(asked => asked.Id == file.JobId && asked.EndedAt < files)).ExecuteDeleteAsync(ct),
            () => db.Jobs.Where(asked => asked.AskedBy != null && asked.DueAt == null && asked.EndedAt < files && !db.JobFiles.Any(file => file.JobId == asked.Id)).ExecuteDeleteAsync(ct),
            () => db.OutboxMessages.Where(message => message.SentAt < messages || message.GivenUpAt < messages).ExecuteDeleteAsync(ct),
            () => db.Reminders.Where(reminder => reminder.Day < day).ExecuteDeleteAsync(ct),
            () => db.AccountLinks.Where(link => link.ExpiresAt < now).ExecuteDeleteAsync(ct),
            () => contents.ForgetUnattachedAsync(now - UnattachedKept, ct),
        ];
        progress.Begin(rounds.Length);
        var removed = 0;

        foreach (var round in rounds)
        {
            ct.ThrowIfCancellationRequested();
            removed += await round();
            progress.Add();
        }

        return removed;
    }
}
