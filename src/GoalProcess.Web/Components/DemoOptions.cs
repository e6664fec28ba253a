namespace GoalProcess.Web.Components;

/// <summary>The configuration section <c>Demo</c>: a day makes the installation a demonstration on that day.</summary>
public sealed class DemoOptions
{
    public const string Section = "Demo";

    public DateOnly? Today { get; set; }
}
