namespace GoalProcess.Web.Components;

/// <summary>How a state is drawn. The word that says what it means stands beside it.</summary>
public enum StatusKind
{
    Planned,
    Ready,
    Now,
    Done,
    Waiting,
    Warning,
    Late,
    Blocked,
    Irregular,
    Skipped,
}
