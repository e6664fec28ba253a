using GoalProcess.Data.Disposals;
using GoalProcess.Data.Jobs;
using GoalProcess.Workflow;

namespace GoalProcess.Web.Infrastructure.Jobs;

/// <summary>Destroys at night what the rules for disposal say, each time as an act in the record (docs/privacy.md).</summary>
internal sealed class DisposalWork(Disposal disposal, MunicipalityClock municipality) : IJobWork
{
    private static readonly TimeOnly Night = new(4, 0);

    public JobKind Kind => JobKind.Disposal;

    public DateTimeOffset? NextAfter(DateTimeOffset now) => Nightly.After(now, Night, municipality);

    public async ValueTask<bool> HasWorkAsync(CancellationToken ct) => await disposal.CountAsync(ct) > 0;

    /// <returns>How many things were disposed of.</returns>
    public async Task<int> RunAsync(Job job, JobProgress progress, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(progress);
        progress.Begin(await disposal.CountAsync(ct));
        return await disposal.RunAsync(progress.Add, ct);
    }
}
