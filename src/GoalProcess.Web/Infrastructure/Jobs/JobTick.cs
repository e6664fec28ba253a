using System.Data.Common;
using GoalProcess.Data.Jobs;
using GoalProcess.Web.Infrastructure.Database;
using Quartz;

namespace GoalProcess.Web.Infrastructure.Jobs;

/// <summary>What the scheduler wakes at short intervals, once for each kind: looks whether something is due. Never twice at once in one instance.</summary>
[DisallowConcurrentExecution]
internal sealed class JobTick(JobRunner runner, IHostApplicationLifetime lifetime, ILogger<JobTick> log) : IJob
{
    /// <summary>The kind it looks for.</summary>
    public const string Kind = "kind";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (runner.IsResting)
        {
            return;
        }

        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping, cancellationToken);

        try
        {
            await runner.RunDueAsync(Enum.Parse<JobKind>(context.MergedJobDataMap.GetString(Kind)!), stopping.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // the instance stops
        }
        catch (Exception outage) when (outage is DbException || DatabaseOutage.IsBehind(outage))
        {
            runner.Rest();
            log.LogWarning("The jobs could not be looked at: {Reason}", outage.Message);
        }
    }
}
