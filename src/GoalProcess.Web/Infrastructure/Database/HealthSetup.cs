using System.Net.Mime;
using System.Text.Json;
using GoalProcess.Domain.Access;
using GoalProcess.Web.Infrastructure.Accounts;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GoalProcess.Web.Infrastructure.Database;

/// <summary>Two addresses for whoever watches over the program. They say healthy or unhealthy to everyone; what is wrong they say to operators only.</summary>
public static class HealthSetup
{
    public static void AddHealth(this WebApplicationBuilder builder) =>
        builder.Services.AddHealthChecks().AddCheck<DatabaseReady>("database");

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = SayAsync }).AllowAnonymous();
    }

    /// <summary>An administrator who is signed in, or a program at one of the addresses in <c>Health:Operators</c>.</summary>
    private static bool IsOperator(HttpContext context) =>
        context.Actor()?.Grants.Any(grant => grant.Role is Role.Administrator) == true
        || (context.Connection.RemoteIpAddress is { } address
            && context.RequestServices.GetRequiredService<IConfiguration>().GetSection("Health:Operators").Get<string[]>() is { } operators
            && operators.Contains(address.IsIPv4MappedToIPv6 ? $"{address.MapToIPv4()}" : $"{address}"));

    private static Task SayAsync(HttpContext context, HealthReport report)
    {
        if (!IsOperator(context))
        {
            context.Response.ContentType = MediaTypeNames.Text.Plain;
            return context.Response.WriteAsync($"{report.Status}");
        }

        context.Response.ContentType = MediaTypeNames.Application.Json;
        return context.Response.WriteAsync(JsonSerializer.Serialize(
            new
            {
                status = $"{report.Status}",
                checks = report.Entries.ToDictionary(
                    entry => entry.Key, entry => new { status = $"{entry.Value.Status}", says = entry.Value.Description, because = entry.Value.Exception?.Message }),
            },
            JsonSerializerOptions.Web));
    }
}
