using GoalProcess.Domain.Processes.Schedule;

namespace GoalProcess.Web.Components;

/// <summary>How a process's state is drawn.</summary>
public static class StandingWords
{
    public static StatusKind Kind(this StandingVerdict verdict) => verdict switch
    {
        StandingVerdict.Finished => StatusKind.Done,
        StandingVerdict.Unplanned => StatusKind.Planned,
        StandingVerdict.OnTime => StatusKind.Now,
        StandingVerdict.AtRisk => StatusKind.Warning,
        StandingVerdict.Late => StatusKind.Late,
    };
}
