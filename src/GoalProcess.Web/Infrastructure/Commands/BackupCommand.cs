using System.Data.Common;
using GoalProcess.Data;
using GoalProcess.Web.Infrastructure.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Infrastructure.Commands;

/// <summary>Copies the embedded database while it is in use, and puts a copy back. A SQL Server is backed up with its own means.</summary>
internal sealed class BackupCommand(GoalProcessDbContext db, DatabaseUpgrade upgrade, TimeProvider clock)
{
    private const string OtherServer = "The database is on SQL Server: back it up and restore it with the server's own BACKUP and RESTORE, see docs/operations.md.";

    /// <summary>Writes a whole, consistent copy. Never a copy of the file: what stands beside it in the write-ahead log would be left out.</summary>
    public async Task<int> BackUpAsync(string file, TextWriter screen, CancellationToken ct)
    {
        if (!db.Database.IsSqlite())
        {
            return await SayAsync(screen, OtherServer, 2);
        }

        var target = Path.GetFullPath(file);

        if (File.Exists(target))
        {
            return await SayAsync(screen, $"{target} exists already: nothing was written.", 1);
        }

        if (!File.Exists(DatabaseFile))
        {
            return await SayAsync(screen, $"There is no database at {DatabaseFile}.", 1);
        }

        try
        {
            await db.Database.ExecuteSqlAsync($"VACUUM INTO {target}", ct);
            return await FaultIn(target, ct) is { } fault
                ? await SayAsync(screen, $"The copy is not whole: {fault}", 1)
                : await SayAsync(screen, $"Backed up to {target}, {new FileInfo(target).Length} bytes, checked.", 0);
        }
        catch (Exception failure) when (failure is DbException or IOException)
        {
            // a half copy must not be taken for a whole one
            File.Delete(target);
            return await SayAsync(screen, $"Not backed up: {failure.Message}", 1);
        }
    }

    /// <summary>Puts a copy in the place of the database. What was there is kept beside it.</summary>
    public async Task<int> RestoreAsync(string file, TextWriter screen, CancellationToken ct)
    {
        if (!db.Database.IsSqlite())
        {
            return await SayAsync(screen, OtherServer, 2);
        }

        var source = Path.GetFullPath(file);

        if (!File.Exists(source) || await FaultIn(source, ct) is not null)
        {
            return await SayAsync(screen, $"{source} is no whole copy of a GoalProcess database: nothing was changed.", 1);
        }

        var kept = $"{DatabaseFile}.before-{clock.GetUtcNow():yyyyMMdd-HHmmss}";

        try
        {
            if (File.Exists(DatabaseFile))
            {
                await SetAsideAsync(kept, ct);
            }

            // through a name of its own, so that a copy cut short never stands in the place of the database
            File.Copy(source, $"{DatabaseFile}.restoring", overwrite: true);
            File.Move($"{DatabaseFile}.restoring", DatabaseFile);
            await upgrade.MigrateAsync(ct);
            await upgrade.ChainOlderAsync(ct);
        }
        catch (Exception failure) when (failure is DbException or IOException or UnauthorizedAccessException)
        {
            return await SayAsync(screen, $"Not restored: {failure.Message}", 1);
        }

        return await SayAsync(screen, $"Restored from {source}.{(File.Exists(kept) ? $" What was there before is kept as {kept}." : "")}", 0);
    }

    private string DatabaseFile => Path.GetFullPath(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource);

    private static async Task<int> SayAsync(TextWriter screen, string line, int answer)
    {
        await screen.WriteLineAsync(line);
        return answer;
    }

    /// <summary>What SQLite says is wrong with a file; null when it is whole and one of ours.</summary>
    private static async Task<string?> FaultIn(string file, CancellationToken ct)
    {
        try
        {
            await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
            await connection.OpenAsync(ct);
            SqliteOpening.Prepare(connection);
            await using var check = connection.CreateCommand();
            check.CommandText = "PRAGMA integrity_check(1)";
            var answer = $"{await check.ExecuteScalarAsync(ct)}";
            check.CommandText = "SELECT count(*) FROM __EFMigrationsHistory";
            return answer != "ok" ? answer : await check.ExecuteScalarAsync(ct) is > 0L ? null : "It was never migrated.";
        }
        catch (SqliteException failure)
        {
            return failure.Message;
        }
    }

    /// <summary>Empties the log into the file and moves it away. Refuses while another program has it open.</summary>
    private async Task SetAsideAsync(string kept, CancellationToken ct)
    {
        await using (var connection = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False;Default Timeout=1"))
        {
            await connection.OpenAsync(ct);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA busy_timeout=1000";
            await command.ExecuteNonQueryAsync(ct);
            // alone with the file, or it fails: another connection that is open keeps this from being changed
            command.CommandText = "PRAGMA journal_mode=DELETE";

            if (!string.Equals($"{await command.ExecuteScalarAsync(ct)}", "delete", StringComparison.OrdinalIgnoreCase))
            {
                throw new IOException("The database is in use: stop the program first.");
            }
        }

        File.Move(DatabaseFile, kept);
    }
}
