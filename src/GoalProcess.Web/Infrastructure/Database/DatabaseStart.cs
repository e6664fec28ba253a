using System.Data.Common;
using GoalProcess.Data;
using Microsoft.EntityFrameworkCore;

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
    }

    /// <summary>Migrates when the settings say so. False, with one line in the log, when that could not be done.</summary>
    public static async Task<bool> PrepareDatabaseAsync(this WebApplication app)
    {
        if (!app.Configuration.GetValue("Database:MigrateOnStart", KindOf(app.Configuration) is DatabaseKind.Sqlite))
        {
            return true;
        }

        try
        {
            await MigrateAsync(app.Services);
            return true;
        }
        catch (OperationCanceledException)
        {
            app.Logger.LogCritical(
                "The database was not migrated within {Seconds} s. Another program may be migrating; if none is, empty the table "
                + "__EFMigrationsLock and start again", Patience.TotalSeconds);
            return false;
        }
        catch (DbException exception)
        {
            app.Logger.LogCritical("The database could not be opened or migrated: {Reason}", exception.Message);
            return false;
        }
    }

    private static async Task MigrateAsync(IServiceProvider services)
    {
        using var patience = new CancellationTokenSource(Patience);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GoalProcessDbContext>();
        await db.Database.MigrateAsync(patience.Token);

        if (db.Database.IsSqlite())
        {
            // kept in the file itself: readers then never wait for a writer
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", patience.Token);
        }
    }

    private static DatabaseKind KindOf(IConfiguration configuration) =>
        configuration.GetValue("Database:Kind", DatabaseKind.Sqlite);
}
