using GoalProcess.Data;
using GoalProcess.Data.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Tests;

/// <summary>A migrated database of an app's own, gone when the app is: a copy of a SQLite file, or one on the SQL Server that is given.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Name">The file, or the name on the server.</param>
/// <param name="Connection">How the app connects to it.</param>
internal sealed record AppDatabase(DatabaseKind Kind, string Name, string Connection) : IAsyncDisposable
{
    /// <param name="kind">Which of the two.</param>
    /// <param name="withDemo">True when the demo is to be played in it already; a server's is played by the app.</param>
    public static Task<AppDatabase> MakeAsync(DatabaseKind kind, bool withDemo) => kind switch
    {
        DatabaseKind.Sqlite => CopyAsync(withDemo),
        DatabaseKind.SqlServer => MigrateAsync(),
    };

    /// <summary>An account that nobody signs in with: without any, the app would be at its first run.</summary>
    public async Task AddKeeperAsync()
    {
        await using GoalProcessDbContext db = Kind switch { DatabaseKind.Sqlite => TemplateDatabase.Open(Name), DatabaseKind.SqlServer => OnServer(Connection) };
        db.Add(new User
        {
            UserName = "keeper@lindakra.example",
            NormalizedUserName = "KEEPER@LINDAKRA.EXAMPLE",
            Email = "keeper@lindakra.example",
            NormalizedEmail = "KEEPER@LINDAKRA.EXAMPLE",
            DisplayName = "Vaktmästare",
        });
        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        switch (Kind)
        {
            case DatabaseKind.Sqlite:
                TemplateDatabase.Delete(Name);
                break;
            case DatabaseKind.SqlServer:
                await using (var db = OnServer(Connection))
                {
                    await db.Database.EnsureDeletedAsync();
                }

                break;
        }
    }

    private static async Task<AppDatabase> CopyAsync(bool withDemo)
    {
        var file = await TemplateDatabase.CopyAsync(withDemo);
        return new(DatabaseKind.Sqlite, file, TemplateDatabase.ConnectionTo(file));
    }

    // as in production, where the database is migrated before the app starts
    private static async Task<AppDatabase> MigrateAsync()
    {
        var name = $"goalprocess-{Guid.CreateVersion7():N}";
        var database = new AppDatabase(DatabaseKind.SqlServer, name, GivenServer.ConnectionTo(name));
        await using var db = OnServer(database.Connection);
        await db.Database.MigrateAsync();
        return database;
    }

    private static SqlServerGoalProcessDbContext OnServer(string connection)
    {
        var options = new DbContextOptionsBuilder<SqlServerGoalProcessDbContext>();
        options.UseGoalProcessSqlServer(connection).UseApplicationServiceProvider(DatabaseSetup.DesignServices());
        return new(options.Options);
    }
}
