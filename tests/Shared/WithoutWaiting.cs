using System.Data.Common;
using GoalProcess.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Tests;

/// <summary>
/// A test's own file need not outlive a power cut, so SQLite does not wait until the disk has it. Locks, turns and transactions are as ever.
/// </summary>
internal sealed class WithoutWaiting : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Hurry(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Hurry(connection);
        return Task.CompletedTask;
    }

    private static void Hurry(DbConnection connection)
    {
        if (connection is SqliteConnection)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA synchronous=OFF";
            command.ExecuteNonQuery();
        }
    }
}

internal static class WithoutWaitingSetup
{
    /// <summary>Said after the product's own setting, which waits.</summary>
    public static IServiceCollection DoNotWaitForTheDisk(this IServiceCollection services) =>
        services.ConfigureDbContext<SqliteGoalProcessDbContext>(options => options.AddInterceptors(new WithoutWaiting()));
}
