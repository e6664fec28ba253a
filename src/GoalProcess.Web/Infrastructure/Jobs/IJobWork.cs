using GoalProcess.Data.Jobs;

namespace GoalProcess.Web.Infrastructure.Jobs;

/// <summary>The work of one kind of job. It may be begun again from the start after its instance was killed, and must bear that.</summary>
public interface IJobWork
{
    /// <summary>Which kind.</summary>
    JobKind Kind { get; }

    /// <summary>When it comes again after a run that ends now; null for what is only done when somebody asks.</summary>
    DateTimeOffset? NextAfter(DateTimeOffset now);

    /// <summary>When what comes again is due for the first time.</summary>
    DateTimeOffset? FirstAt(DateTimeOffset now) => NextAfter(now);

    /// <summary>False when there is nothing to take it up for just now, so that nothing is written.</summary>
    ValueTask<bool> HasWorkAsync(CancellationToken ct) => ValueTask.FromResult(true);

    /// <summary>Does it.</summary>
    /// <returns>How much was done, in what the kind counts.</returns>
    Task<int> RunAsync(Job job, JobProgress progress, CancellationToken ct);
}
