namespace GoalProcess.Web.Infrastructure.Jobs;

/// <summary>How this instance takes part in the background work: section "Jobs".</summary>
public sealed class JobOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Jobs";

    /// <summary>False for an instance that only serves pages.</summary>
    public bool IsOn { get; set; } = true;

    /// <summary>How often the instance looks for what is due.</summary>
    public double TickSeconds { get; set; } = 5;

    /// <summary>How long a job stays with an instance that says nothing more of it: a killed one's is taken up by another then.</summary>
    public double LeaseSeconds { get; set; } = 60;

    /// <summary>How often the one at work renews its lease, tells how far it has come and looks whether it is asked to stop.</summary>
    public double HeartbeatSeconds { get; set; } = 2;
}
