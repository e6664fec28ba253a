namespace GoalProcess.Domain.Processes.Schedule;

/// <summary>How a process stands against its fixed dates, the worst last.</summary>
public enum StandingVerdict
{
    /// <summary>Everything is done, or the process is closed.</summary>
    Finished,

    /// <summary>No step that is left has a day: nothing can be said.</summary>
    Unplanned,

    /// <summary>Every fixed date ahead holds with what is known.</summary>
    OnTime,

    /// <summary>Something has gone wrong that a fixed date ahead depends on.</summary>
    AtRisk,

    /// <summary>A fixed date has passed without its step being done, or cannot hold as the plan now stands.</summary>
    Late,
}
