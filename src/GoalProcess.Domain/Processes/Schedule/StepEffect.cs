namespace GoalProcess.Domain.Processes.Schedule;

/// <summary>What a change of the plan does to one step.</summary>
/// <param name="Before">The step as it is.</param>
/// <param name="After">The step as it would be.</param>
/// <param name="Now">What is expected of it as it is.</param>
/// <param name="Then">What would be expected of it.</param>
public sealed record StepEffect(StepFacts Before, StepFacts After, StepSchedule Now, StepSchedule Then)
{
    /// <summary>True when it gets other days in the plan.</summary>
    public bool IsReplanned => (Before.Start, Before.End) != (After.Start, After.End);

    /// <summary>True when it would be done on other days than is expected now, or planned for others.</summary>
    public bool HasMoved => IsReplanned || (Now.Start, Now.End) != (Then.Start, Then.End);

    /// <summary>How many days later it would be done; below 0 for earlier, 0 when nothing is known.</summary>
    public int DaysLater => Now.End is { } now && Then.End is { } then ? then.DayNumber - now.DayNumber : 0;

    /// <summary>How many days of slack it loses; below 0 for days gained, 0 when either is without a fixed date.</summary>
    public int SlackLost => Now.Slack is { } now && Then.Slack is { } then ? now - then : 0;

    /// <summary>True when it would come too late for a date it holds now.</summary>
    public bool Breaks => Then.IsBroken && !Now.IsBroken;

    /// <summary>True when it would hold a date it is too late for now.</summary>
    public bool Heals => Now.IsBroken && !Then.IsBroken;

    /// <summary>True when anything differs.</summary>
    public bool IsAny => HasMoved || Breaks || Heals || SlackLost != 0 || Now.IsCritical != Then.IsCritical;
}
