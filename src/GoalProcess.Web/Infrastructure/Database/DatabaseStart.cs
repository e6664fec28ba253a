using System.Data.Common;
using GoalProcess.Data;

namespace GoalProcess.Web.Infrastructure.Database;

/// <summary>Chooses the database by configuration, and brings it up to date before the first request.</summary>
public static class DatabaseStart
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static void AddDatabase(this WebApplicationBuilder builder)
    {
        var kind = KindOf(builder.Configuration);
        var connection = builder.Configuration.GetConnectionString(kind.ToString())
            ?? throw new InvalidOperationException($"The setting ConnectionStrings:{kind} is missing.");

        builder.Services.AddGoalProcessData(kind, connection);
        builder.Services.AddScoped<DatabaseUpgrade>();
    }

    /// <summary>Migrates when the settings say so, and chains what an older version wrote. False, with one line in the log, when that could not be done.</summary>
    public static async Task<bool> PrepareDatabaseAsync(this WebApplication app)
    {
        var migrates = app.Configuration.GetValue("Database:MigrateOnStart", KindOf(app.Configuration) is DatabaseKind.Sqlite);

        try
        {
            using var patience = new CancellationTokenSource(Patience);
            await using var scope = app.Services.CreateAsyncScope();
            var upgrade = scope.ServiceProvider.GetRequiredService<DatabaseUpgrade>();

            if (migrates)
            {
                await upgrade.MigrateAsync(patience.Token);
            }
            else
            {
                await upgrade.RefuseNewerAsync(patience.Token);
            }

            await upgrade.ChainOlderAsync(patience.Token);
            return true;
        }
        catch (NewerDatabaseException exception)
        {
            app.Logger.LogCritical("{Reason}", exception.Message);
            return false;
        }
        catch (OperationCanceledException)
        {
            app.Logger.LogCritical(
                "The database was not migrated within {Seconds} s. Another program may be migrating; if none is, empty the table "
                + "__EFMigrationsLock and start again", Patience.TotalSeconds);
            return false;
        }
        catch (DbException exception) when (migrates)
        {
            app.Logger.LogCritical("The database could not be opened or migrated: {Reason}", exception.Message);
            return false;
        }
        catch (DbException exception)
        {
            // whoever migrates by hand may do so after the start: /health/ready says so until then
            app.Logger.LogWarning("The database is not ready: {Reason}", exception.Message);
            return true;
        }
    }

    private static DatabaseKind KindOf(IConfiguration configuration) =>
        configuration.GetValue("Database:Kind", DatabaseKind.Sqlite);
}
