using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;

namespace GoalProcess.Web.Infrastructure.Database;

/// <summary>Tells a database that is away, locked or full from a fault of our own.</summary>
internal static class DatabaseOutage
{
    // SQLite's result codes: busy, locked, read-only, input/output, full, cannot open
    private static readonly int[] SqliteOutages = [5, 6, 8, 10, 13, 14];

    public static bool IsBehind(Exception exception) => exception switch
    {
        SqliteException sqlite => SqliteOutages.Contains(sqlite.SqliteErrorCode),
        RetryLimitExceededException => true,
        DbException { IsTransient: true } => true,
        { InnerException: { } inner } => IsBehind(inner),
        _ => false,
    };
}
