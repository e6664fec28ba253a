using GoalProcess.Data;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Tests;

/// <summary>One migrated database, made once for all tests and copied for each app: migrating again would cost more than the tests.</summary>
internal static class TemplateDatabase
{
    private static readonly Lazy<Task<string>> Made = new(MakeAsync);

    /// <summary>A fresh copy that its owner deletes.</summary>
    public static async Task<string> CopyAsync()
    {
        var copy = NewPath();
        File.Copy(await Made.Value, copy);
        return copy;
    }

    /// <summary>Removes the file and what SQLite keeps beside it.</summary>
    public static void Delete(string path)
    {
        foreach (var file in new[] { path, path + "-wal", path + "-shm" })
        {
            File.Delete(file);
        }
    }

    private static async Task<string> MakeAsync()
    {
        var path = NewPath();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Delete(path);

        var options = new DbContextOptionsBuilder<SqliteGoalProcessDbContext>();
        options.UseGoalProcessSqlite($"Data Source={path};Pooling=False").UseApplicationServiceProvider(DatabaseSetup.DesignServices());

        await using var db = new SqliteGoalProcessDbContext(options.Options);
        await db.Database.MigrateAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL");
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        return path;
    }

    private static string NewPath() => Path.Combine(Path.GetTempPath(), $"goalprocess-{Guid.CreateVersion7():N}.db");
}
