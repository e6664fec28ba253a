using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace GoalProcess.Web.Infrastructure.Database;

/// <summary>Two addresses for whoever watches over the program. They say healthy or unhealthy, and no more.</summary>
public static class HealthSetup
{
    public static void AddHealth(this WebApplicationBuilder builder) =>
        builder.Services.AddHealthChecks().AddCheck<DatabaseReady>("database");

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
    }
}
