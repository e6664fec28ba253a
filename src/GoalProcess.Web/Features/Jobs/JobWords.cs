using GoalProcess.Data.Jobs;
using GoalProcess.Web.Components;
using GoalProcess.Web.Texts;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Jobs;

/// <summary>Says how jobs and messages went.</summary>
internal static class JobWords
{
    /// <summary>How a state is drawn.</summary>
    public static StatusKind Kind(JobState state) => state switch
    {
        JobState.Waiting => StatusKind.Planned,
        JobState.Running => StatusKind.Now,
        JobState.Done => StatusKind.Done,
        JobState.Failed => StatusKind.Late,
        JobState.Cancelled => StatusKind.Skipped,
    };

    /// <summary>A reason of our own in words; a server's or a library's as it is.</summary>
    public static string Reason(string reason, IStringLocalizer<JobTexts> texts) => reason is "MailIsOff" or "NoAddress" or "LeftUnfinished" ? texts[$"Reason.{reason}"] : reason;
}
