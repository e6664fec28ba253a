using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace GoalProcess.Web.Infrastructure.Logging;

/// <summary>The log: what happened, never to whom. No names, no query strings, no network addresses.</summary>
public static class LogSetup
{
    private const string Line =
        "{Timestamp:HH:mm:ss} {Level:u3} {SourceContext}: {Message:lj} [{TraceId}]{NewLine}{Exception}";

    public static void AddLog(this WebApplicationBuilder builder)
    {
        var format = builder.Configuration.GetValue("Log:Format", LogFormat.Text);

        void Write(IServiceProvider services, LoggerConfiguration log)
        {
            log.ReadFrom.Configuration(builder.Configuration).ReadFrom.Services(services).Enrich.FromLogContext().Enrich.With<SafeValues>();

            _ = format switch
            {
                LogFormat.Text => log.WriteTo.Console(
                    outputTemplate: Line, formatProvider: System.Globalization.CultureInfo.InvariantCulture),
                LogFormat.Json => log.WriteTo.Console(new CompactJsonFormatter()),
                LogFormat.None => log,
            };
        }

        // several apps run side by side in the tests: none may speak through another's logger
        builder.Services.AddSerilog(Write, preserveStaticLogger: true);
    }

    public static void UseRequestLog(this WebApplication app) => app.UseSerilogRequestLogging(options =>
    {
        options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
        options.IncludeQueryInRequestPath = false;
        options.GetMessageTemplateProperties = (context, path, elapsed, status) =>
        [
            new LogEventProperty("RequestMethod", new ScalarValue(context.Request.Method)),
            new LogEventProperty("RequestPath", new ScalarValue(SafeValues.Masked(path))),
            new LogEventProperty("StatusCode", new ScalarValue(status)),
            new LogEventProperty("Elapsed", new ScalarValue(elapsed)),
        ];
        options.GetLevel = (context, _, exception) =>
            exception is not null || context.Response.StatusCode >= StatusCodes.Status500InternalServerError ? LogEventLevel.Error
            : context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal) ? LogEventLevel.Verbose
            : LogEventLevel.Information;
    });
}
