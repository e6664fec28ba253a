namespace GoalProcess.Web.Infrastructure.Protection;

/// <summary>How often a person may ask for what costs: section "Limits".</summary>
public sealed class RequestLimits
{
    /// <summary>The section's name.</summary>
    public const string Section = "Limits";

    /// <summary>Files taken away and sent in, a minute, person and instance.</summary>
    public int ExportsPerMinute { get; set; } = 30;
}
