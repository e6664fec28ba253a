using System.Data.Common;
using GoalProcess.Data;

namespace GoalProcess.Web.Infrastructure.FirstRuns;

/// <summary>An installation without accounts: one page, and a code in the log that opens it.</summary>
public static class FirstRunSetup
{
    /// <summary>The page.</summary>
    public const string Path = "/forsta-start";

    private static readonly EventId FirstRun = new(1420, nameof(FirstRun));

    public static void AddFirstRun(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Installation>();
        builder.Services.AddScoped<FirstRunCode>();
    }

    public static void UseFirstRun(this WebApplication app) => app.UseMiddleware<FirstRunGate>();

    /// <summary>Writes a code to the log when nobody has an account. It takes the place of the one an earlier start, or another instance, has written.</summary>
    public static async Task AnnounceFirstRunAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var installation = scope.ServiceProvider.GetRequiredService<Installation>();
        var ct = app.Lifetime.ApplicationStopping;

        try
        {
            if (await installation.IsNewAsync(scope.ServiceProvider.GetRequiredService<GoalProcessDbContext>(), ct)
                && await scope.ServiceProvider.GetRequiredService<FirstRunCode>().RenewAsync(ct) is { } code)
            {
                app.Logger.LogWarning(FirstRun, "First run: open {Page} and give the code {Code}", Path, code);
            }
        }
        catch (DbException exception)
        {
            app.Logger.LogWarning("There is no code for the first run until the database is migrated and the program started again: {Reason}", exception.Message);
        }
    }
}
