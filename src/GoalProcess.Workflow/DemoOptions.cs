namespace GoalProcess.Workflow;

/// <summary>Demo mode, by configuration: section "Demo".</summary>
public sealed class DemoOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Demo";

    /// <summary>True in demo mode: demo data, one-click accounts, a clock that can be moved.</summary>
    public bool IsOn { get; set; }

    /// <summary>The day the demo begins on.</summary>
    public DateOnly Today { get; set; } = new(2019, 3, 27);
}
