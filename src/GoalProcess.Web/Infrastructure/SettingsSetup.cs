using GoalProcess.Workflow;

namespace GoalProcess.Web.Infrastructure;

/// <summary>The settings several rooms ask for.</summary>
public static class SettingsSetup
{
    public static void AddSettings(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddGoalProcessWorkflow(builder.Configuration);
    }
}
