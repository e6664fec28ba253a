using System.Text.Json;
using GoalProcess.Data;
using GoalProcess.Data.Jobs;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Infrastructure.Jobs;

/// <summary>Where jobs are asked for, hurried and cancelled.</summary>
public sealed class JobDesk(GoalProcessDbContext db, TimeProvider clock)
{
    /// <summary>Asks for a job.</summary>
    /// <param name="kind">What is to be done.</param>
    /// <param name="askedBy">Who asks.</param>
    /// <param name="argument">What exactly.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>The job's key.</returns>
    public async Task<Guid> AskAsync<TArgument>(JobKind kind, Guid askedBy, TArgument argument, CancellationToken ct)
    {
        var job = new Job(kind, $"{kind}:{Guid.CreateVersion7():N}", clock.GetUtcNow(), askedBy, JsonSerializer.Serialize(argument));
        db.Add(job);
        await db.SaveChangesAsync(ct);
        return job.Id;
    }

    /// <summary>Makes what comes again due now.</summary>
    /// <returns>False when there is no such job, or it is running.</returns>
    public async Task<bool> RunNowAsync(Guid id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await db.Jobs.Where(job => job.Id == id && job.AskedBy == null && job.State != JobState.Running)
            .ExecuteUpdateAsync(set => set.SetProperty(job => job.DueAt, now), ct) == 1;
    }

    /// <summary>Cancels a job: at once when it waits, at its next heartbeat when it runs.</summary>
    /// <param name="id">The job.</param>
    /// <param name="askedBy">Only when this person asked for it; null for whoever asked.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>False when there is no such job, or nothing to cancel.</returns>
    public async Task<bool> CancelAsync(Guid id, Guid? askedBy, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var job = db.Jobs.Where(row => row.Id == id && (askedBy == null || row.AskedBy == askedBy));

        return await job.Where(row => row.AskedBy != null && row.State == JobState.Waiting && row.DueAt != null)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(row => row.State, JobState.Cancelled).SetProperty(row => row.DueAt, (DateTimeOffset?)null).SetProperty(row => row.EndedAt, now), ct) == 1
            || await job.Where(row => row.State == JobState.Running).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsCancelAsked, true), ct) == 1;
    }
}
