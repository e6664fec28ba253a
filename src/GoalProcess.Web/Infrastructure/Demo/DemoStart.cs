using GoalProcess.Workflow.Demo;

namespace GoalProcess.Web.Infrastructure.Demo;

/// <summary>Builds the demo before the first request, in demo mode only.</summary>
public static class DemoStart
{
    public static async Task PrepareDemoAsync(this WebApplication app)
    {
        var demo = app.Services.GetRequiredService<DemoService>();

        if (demo.IsOn)
        {
            await demo.EnsureAsync(app.Lifetime.ApplicationStopping);
        }
    }
}
