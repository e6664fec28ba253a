using GoalProcess.Domain.Processes;

namespace GoalProcess.Web.Components;

/// <summary>How a step's state is drawn.</summary>
public static class StepWords
{
    public static StatusKind Kind(this StepState state) => state switch
    {
        StepState.Waiting => StatusKind.Waiting,
        StepState.Ready => StatusKind.Ready,
        StepState.UnderWay => StatusKind.Now,
        StepState.Done => StatusKind.Done,
        StepState.Late => StatusKind.Late,
        StepState.Skipped => StatusKind.Skipped,
        StepState.Blocked => StatusKind.Blocked,
    };
}
