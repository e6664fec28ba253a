using System.Collections.Concurrent;
using System.Text;
using GoalProcess.Domain.Access;
using GoalProcess.Web.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace GoalProcess.Web.Tests.Infrastructure.Telemetry;

/// <summary>What is sent to a collector tells routes and counts, and nothing that was typed or kept secret.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task Traces_and_measures_reach_the_collector_without_names_queries_or_secrets()
    {
        var received = new ConcurrentDictionary<string, StringBuilder>();
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        await using var collector = builder.Build();
        collector.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            received.GetOrAdd(context.Request.Path, _ => new()).Append(Encoding.Latin1.GetString(body.ToArray()));
        });
        await collector.StartAsync(TestContext.Current.CancellationToken);

        await using (var app = new WatchedApp(collector.Urls.Single()))
        {
            await app.InitializeAsync();
            var reader = await app.SignInAsync(Role.ElectedMember);
            await reader.GetAsync("/processer?sok=hemligtord");
            await app.Visitor().GetAsync("/kalender/hemligadressen.ics");
            Assert.True(app.Services.GetRequiredService<TracerProvider>().ForceFlush());
            Assert.True(app.Services.GetRequiredService<MeterProvider>().ForceFlush());
        }

        var traces = received["/v1/traces"].ToString();
        Assert.Contains("GoalProcess", traces, StringComparison.Ordinal);
        Assert.Contains("processer", traces, StringComparison.Ordinal);
        Assert.Contains("logga-in", traces, StringComparison.Ordinal);
        Assert.Contains("http.server.request.duration", received["/v1/metrics"].ToString(), StringComparison.Ordinal);
        Assert.All(["hemligtord", "hemligadressen", "Öberg", "@lindakra.example", TestApp.Password], secret =>
            Assert.All(received.Values, text => Assert.DoesNotContain(secret, $"{text}", StringComparison.OrdinalIgnoreCase)));
    }

    private sealed class WatchedApp : TestApp
    {
        public WatchedApp(string collector) => Settings["Telemetry:Endpoint"] = collector;
    }
}
