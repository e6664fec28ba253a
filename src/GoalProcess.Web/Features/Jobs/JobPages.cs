using GoalProcess.Data.Jobs;

namespace GoalProcess.Web.Features.Jobs;

/// <summary>All jobs, and the messages that did not get through.</summary>
/// <param name="Recurring">What comes again.</param>
/// <param name="Asked">What somebody asked for, the newest first.</param>
/// <param name="Messages">The messages that failed, the newest first.</param>
public sealed record JobsPage(IReadOnlyList<JobRow> Recurring, IReadOnlyList<JobRow> Asked, IReadOnlyList<FailedMessage> Messages);

/// <summary>A job as it is shown; times are the municipality's. One that is due, and waits all the same, has nothing to do.</summary>
public sealed record JobRow(Guid Id, JobKind Kind, JobState State, DateTime? Started, DateTime? Ended, DateTime? Due, bool IsDue, int Done, int Of, bool IsStopping, int? Result, string? Reason, string? AskedBy)
{
    /// <summary>True when there is something to cancel.</summary>
    public bool CanCancel => !IsStopping && (State is JobState.Running || (AskedBy is not null && State is JobState.Waiting && Due is not null));

    /// <summary>True when it can be made due now.</summary>
    public bool CanRun => AskedBy is null && State is not JobState.Running;
}

/// <summary>A message that was not sent, in the language of the one it is to; to whom by name, which is what the administrator knows people by.</summary>
public sealed record FailedMessage(Guid Id, string Subject, string Language, string To, DateTime Written, int Attempts, DateTime? Next, string Reason);
