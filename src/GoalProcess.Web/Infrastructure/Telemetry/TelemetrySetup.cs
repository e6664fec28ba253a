using System.Diagnostics;
using GoalProcess.Workflow;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace GoalProcess.Web.Infrastructure.Telemetry;

/// <summary>
/// Measures and traces for whoever runs the installation, sent by OpenTelemetry's protocol to the address in <c>Telemetry:Endpoint</c>; without one nothing is
/// gathered. Like the log they hold routes and keys, never names, query strings or addresses.
/// </summary>
public static class TelemetrySetup
{
    private const string Service = "GoalProcess";

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (builder.Configuration["Telemetry:Endpoint"] is not { Length: > 0 } endpoint)
        {
            return;
        }

        var root = new Uri(endpoint.EndsWith('/') ? endpoint : endpoint + "/");
        var headers = builder.Configuration["Telemetry:Headers"];

        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(Service, serviceVersion: typeof(TelemetrySetup).Assembly.GetName().Version?.ToString()))
            .WithMetrics(metrics => metrics
                .AddAspNetCoreInstrumentation()
                .AddMeter("System.Runtime", ActCounts.MeterName)
                .AddOtlpExporter(options => SendTo("v1/metrics", options)))
            .WithTracing(traces => traces
                .AddAspNetCoreInstrumentation(options =>
                {
                    options.Filter = context => !context.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase);
                    options.EnrichWithHttpResponse = (activity, response) => Redact(activity, response.HttpContext);
                })
                .AddOtlpExporter(options => SendTo("v1/traces", options)));

        void SendTo(string signal, OtlpExporterOptions options)
        {
            options.Protocol = OtlpExportProtocol.HttpProtobuf;
            options.Endpoint = new Uri(root, signal);
            options.Headers = headers;
        }
    }

    /// <summary>An address can hold a secret, and a query what someone typed: the route stands in the place of both.</summary>
    private static void Redact(Activity activity, HttpContext context)
    {
        activity.SetTag("url.path", (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "");
        activity.SetTag("url.query", null);
        activity.SetTag("user_agent.original", null);
        activity.SetTag("client.address", null);
    }
}
