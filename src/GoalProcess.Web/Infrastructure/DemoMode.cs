namespace GoalProcess.Web.Infrastructure;

/// <summary>Whether this installation is a demonstration with made-up people.</summary>
public sealed record DemoMode(bool IsOn)
{
    public static DemoMode Of(IConfiguration configuration) => new(configuration.GetValue<bool>("Demo:IsOn"));
}
