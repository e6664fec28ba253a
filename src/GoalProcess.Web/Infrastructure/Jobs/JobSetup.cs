using GoalProcess.Data.Disposals;
using GoalProcess.Data.Jobs;
using Quartz;

namespace GoalProcess.Web.Infrastructure.Jobs;

/// <summary>
/// The scheduler is the clock that ticks in each instance and nothing more; what is due, and whose it is, stands in the database (decision 0014).
/// </summary>
public static class JobSetup
{
    public static void AddJobs(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<JobOptions>()
            .BindConfiguration(JobOptions.Section)
            .Validate(
                jobs => jobs is { TickSeconds: > 0, HeartbeatSeconds: > 0 } && jobs.LeaseSeconds >= 2 * jobs.HeartbeatSeconds,
                "Jobs:TickSeconds and :HeartbeatSeconds are more than nothing, and Jobs:LeaseSeconds at least two heartbeats.")
            .ValidateOnStart();
        builder.Services.AddSingleton<JobRunner>();
        builder.Services.AddScoped<JobDesk>();
        builder.Services.AddScoped<IJobWork, ChainCheckWork>();
        builder.Services.AddScoped<IJobWork, TidyingWork>();
        builder.Services.AddScoped<IJobWork, DisposalWork>();
        builder.Services.AddOptions<DisposalPeriods>()
            .BindConfiguration(DisposalPeriods.Section)
            .Validate(periods => periods.AreSound, "Disposal:DraftDays and :ClosedAccountMonths are 1 at least, and a hundred years at most.")
            .ValidateOnStart();

        var options = builder.Configuration.GetSection(JobOptions.Section).Get<JobOptions>() ?? new JobOptions();

        if (!options.IsOn)
        {
            return;
        }

        builder.Services.AddQuartz(quartz =>
        {
            foreach (var kind in Enum.GetValues<JobKind>())
            {
                quartz.AddJob<JobTick>(job => job.WithIdentity($"{kind}").UsingJobData(JobTick.Kind, $"{kind}"));
                quartz.AddTrigger(trigger => trigger
                    .ForJob($"{kind}")
                    .WithIdentity($"{kind}")
                    .StartNow()
                    .WithSimpleSchedule(every => every.WithInterval(TimeSpan.FromSeconds(options.TickSeconds)).RepeatForever()));
            }
        });
        builder.Services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
    }
}
