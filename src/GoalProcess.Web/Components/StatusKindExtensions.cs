namespace GoalProcess.Web.Components;

/// <summary>A state's icon and class: form first, colour second.</summary>
public static class StatusKindExtensions
{
    public static string Icon(this StatusKind kind) => kind switch
    {
        StatusKind.Planned => "calendar3",
        StatusKind.Ready => "unlock",
        StatusKind.Now => "play-fill",
        StatusKind.Done => "check-circle-fill",
        StatusKind.Waiting => "hourglass-split",
        StatusKind.Warning => "exclamation-triangle-fill",
        StatusKind.Late => "clock-history",
        StatusKind.Blocked => "lock-fill",
        StatusKind.Irregular => "exclamation-octagon-fill",
        StatusKind.Skipped => "dash-circle",
    };

    public static string CssClass(this StatusKind kind) => $"status-{kind.ToString().ToLowerInvariant()}";

    /// <summary>The class of a step or a phase along the red thread.</summary>
    public static string StepClass(this StatusKind kind) => $"is-{kind.ToString().ToLowerInvariant()}";
}
