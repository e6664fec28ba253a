using GoalProcess.Data;
using GoalProcess.Data.Jobs;
using GoalProcess.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GoalProcess.Web.Infrastructure.Jobs;

/// <summary>
/// Takes up what is due, for as long as there is any. All instances do; a job is one's own when the one command that writes one's name in its row says
/// that a row was changed.
/// </summary>
public sealed class JobRunner(IServiceScopeFactory scopes, IOptions<JobOptions> options, MunicipalityMemory municipality, TimeProvider clock, ILogger<JobRunner> log)
{
    /// <summary>How many times a job may take its instance with it before it is let be.</summary>
    public const int MaxAttempts = 3;

    // a database that is away, or not migrated yet, is not to fill the log
    private static readonly TimeSpan AfterOutage = TimeSpan.FromSeconds(30);

    private readonly string _holder = HolderName();
    private long _restsSince;

    /// <summary>True for a while after the database did not answer.</summary>
    internal bool IsResting => Volatile.Read(ref _restsSince) is > 0 and var since && clock.GetElapsedTime(since) < AfterOutage;

    /// <summary>Says that the database did not answer.</summary>
    internal void Rest() => Volatile.Write(ref _restsSince, clock.GetTimestamp());

    /// <summary>Runs the jobs of a kind that are due.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="stopping">The instance is about to stop: what is under way is put back for another.</param>
    /// <returns>How many were run.</returns>
    public async Task<int> RunDueAsync(JobKind kind, CancellationToken stopping)
    {
        var ran = 0;

        while (!stopping.IsCancellationRequested && await ClaimAsync(kind, stopping) is { } job)
        {
            await RunAsync(job, stopping);
            ran++;
        }

        return ran;
    }

    private static string HolderName()
    {
        var name = $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.CreateVersion7():N}";
        return name.Length > Job.HolderMaxLength ? name[^Job.HolderMaxLength..] : name;
    }

    private static IJobWork WorkOf(JobKind kind, IServiceProvider services) => services.GetServices<IJobWork>().Single(work => work.Kind == kind);

    private async Task<Job?> ClaimAsync(JobKind kind, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GoalProcessDbContext>();
        var work = WorkOf(kind, scope.ServiceProvider);

        if (work.FirstAt(clock.GetUtcNow()) is { } first)
        {
            await EnsureAsync(db, kind, first, ct);
        }

        while (await DueAsync(db, kind, ct) is { } due)
        {
            if (!await work.HasWorkAsync(ct))
            {
                return null;
            }

            var now = clock.GetUtcNow();
            var until = now + Lease;
            var claimed = await db.Jobs
                .Where(job => job.Id == due.Id && job.DueAt <= now && (job.LeaseUntil == null || job.LeaseUntil < now))
                .ExecuteUpdateAsync(set => set
                    .SetProperty(job => job.Holder, _holder)
                    .SetProperty(job => job.LeaseUntil, until)
                    .SetProperty(job => job.State, JobState.Running)
                    .SetProperty(job => job.Attempts, job => job.Attempts + 1)
                    .SetProperty(job => job.StartedAt, now)
                    .SetProperty(job => job.Reason, (string?)null)
                    .SetProperty(job => job.Result, (int?)null)
                    .SetProperty(job => job.Done, 0)
                    .SetProperty(job => job.Of, 0), ct);

            if (claimed == 0)
            {
                continue;
            }

            if (due.State is JobState.Running)
            {
                log.LogWarning("Job {Kind} {JobId} was left by {Holder} and is taken up again", kind, due.Id, due.Holder);
            }

            if (due.IsCancelAsked)
            {
                await EndAsync(due, JobState.Cancelled, null, null);
            }
            else if (due.Attempts >= MaxAttempts)
            {
                await EndAsync(due, JobState.Failed, null, "LeftUnfinished");
            }
            else
            {
                return due;
            }
        }

        return null;
    }

    private TimeSpan Lease => TimeSpan.FromSeconds(options.Value.LeaseSeconds);

    private async Task<Job?> DueAsync(GoalProcessDbContext db, JobKind kind, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await db.Jobs.AsNoTracking()
            .Where(job => job.Kind == kind && job.DueAt <= now && (job.LeaseUntil == null || job.LeaseUntil < now))
            .OrderBy(job => job.DueAt)
            .FirstOrDefaultAsync(ct);
    }

    private static async Task EnsureAsync(GoalProcessDbContext db, JobKind kind, DateTimeOffset first, CancellationToken ct)
    {
        var key = $"{kind}";

        if (await db.Jobs.AnyAsync(job => job.Key == key, ct))
        {
            return;
        }

        try
        {
            db.Add(new Job(kind, key, first));
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException met) when (met.IsAlreadyThere())
        {
            // another instance began at the same time
            db.ChangeTracker.Clear();
        }
    }

    private async Task RunAsync(Job job, CancellationToken stopping)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        using var finished = new CancellationTokenSource();
        var progress = new JobProgress();
        var heart = BeatAsync(job, progress, ending, finished.Token);
        var (state, result, reason) = (JobState.Done, (int?)null, (string?)null);

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            // no visitor need have come by since it was changed at another instance
            await municipality.ReadAsync(scope.ServiceProvider.GetRequiredService<GoalProcessDbContext>(), ending.Token);
            result = await WorkOf(job.Kind, scope.ServiceProvider).RunAsync(job, progress, ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            state = stopping.IsCancellationRequested ? JobState.Waiting : JobState.Cancelled;
        }
#pragma warning disable CA1031 // whatever a job dies of, the others go on
        catch (Exception failure)
#pragma warning restore CA1031
        {
            (state, reason) = (JobState.Failed, failure.GetType().Name);
            log.LogError(failure, "Job {Kind} {JobId} failed", job.Kind, job.Id);
        }

        await finished.CancelAsync();

        switch (await heart)
        {
            case false:
                // the lease ran out under a machine that stood still, or the row is gone: another's by now
                log.LogWarning("Job {Kind} {JobId} is no longer this instance's", job.Kind, job.Id);
                break;
            default:
                await EndAsync(job, state, result, reason, progress);
                log.LogInformation("Job {Kind} {JobId}: {State} {Result}", job.Kind, job.Id, state, result);
                break;
        }
    }

    /// <summary>Renews the lease until the work has ended.</summary>
    /// <returns>False when the job is no longer this instance's.</returns>
    private async Task<bool> BeatAsync(Job job, JobProgress progress, CancellationTokenSource ending, CancellationToken finished)
    {
        using var beat = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.HeartbeatSeconds), clock);

        while (true)
        {
            try
            {
                await beat.WaitForNextTickAsync(finished);
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<GoalProcessDbContext>();
                var (until, done, of) = (clock.GetUtcNow() + Lease, progress.Done, progress.Of);
                var held = await Mine(db, job)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.LeaseUntil, until).SetProperty(row => row.Done, done).SetProperty(row => row.Of, of), finished);

                if (held == 0)
                {
                    await ending.CancelAsync();
                    return false;
                }

                if (await Mine(db, job).AnyAsync(row => row.IsCancelAsked, finished))
                {
                    await ending.CancelAsync();
                }
            }
            catch (OperationCanceledException) when (finished.IsCancellationRequested)
            {
                return true;
            }
#pragma warning disable CA1031 // a beat that is missed costs nothing as long as the next comes before the lease has run out
            catch (Exception failure)
#pragma warning restore CA1031
            {
                log.LogWarning("The lease of job {JobId} was not renewed: {Reason}", job.Id, failure.GetType().Name);
            }
        }
    }

    private IQueryable<Job> Mine(GoalProcessDbContext db, Job job) => db.Jobs.Where(row => row.Id == job.Id && row.Holder == _holder);

    private async Task EndAsync(Job job, JobState state, int? result, string? reason, JobProgress? progress = null)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GoalProcessDbContext>();
        var now = clock.GetUtcNow();
        var ends = state is not JobState.Waiting;
        var next = ends ? WorkOf(job.Kind, scope.ServiceProvider).NextAfter(now) : job.DueAt;
        var ended = ends ? now : job.EndedAt;
        var (done, of) = (progress?.Done ?? 0, progress?.Of ?? 0);

        await Mine(db, job).ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.State, state)
                .SetProperty(row => row.DueAt, next)
                .SetProperty(row => row.EndedAt, ended)
                .SetProperty(row => row.Holder, (string?)null)
                .SetProperty(row => row.LeaseUntil, (DateTimeOffset?)null)
                .SetProperty(row => row.IsCancelAsked, row => row.IsCancelAsked && !ends)
                .SetProperty(row => row.Attempts, 0)
                .SetProperty(row => row.Result, result)
                .SetProperty(row => row.Reason, reason)
                .SetProperty(row => row.Done, done)
                .SetProperty(row => row.Of, of),
            CancellationToken.None);
    }
}
