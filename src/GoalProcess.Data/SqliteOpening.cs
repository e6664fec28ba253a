using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GoalProcess.Data;

/// <summary>
/// Gives each SQLite connection Swedish order and case, a write-ahead log, and patience when another writer is at work. A context keeps its connection
/// from its first question until it is disposed: opening costs some thirty functions registered anew, and a page asks several questions.
/// </summary>
public sealed class SqliteOpening : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Prepare(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Prepare(connection);
        return Task.CompletedTask;
    }

    public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        InterceptionResult.Suppress();

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => ValueTask.FromResult(InterceptionResult.Suppress());

    /// <summary>What any connection of the product needs before it is asked anything.</summary>
    public static void Prepare(DbConnection connection)
    {
        if (connection is not SqliteConnection sqlite)
        {
            return;
        }

        var swedish = CultureInfo.GetCultureInfo("sv-SE");
        sqlite.CreateCollation("SV", (a, b) => swedish.CompareInfo.Compare(a, b, CompareOptions.IgnoreCase));
        sqlite.CreateFunction("lower", (string? text) => text?.ToLower(swedish), isDeterministic: true);
        sqlite.CreateFunction("upper", (string? text) => text?.ToUpper(swedish), isDeterministic: true);

        using var command = sqlite.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout=15000; PRAGMA synchronous=FULL;";
        command.ExecuteNonQuery();
    }
}
