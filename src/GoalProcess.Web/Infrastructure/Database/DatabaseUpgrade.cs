using GoalProcess.Data;
using GoalProcess.Data.Auditing;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Infrastructure.Database;

/// <summary>Brings a database to what this version needs.</summary>
internal sealed class DatabaseUpgrade(GoalProcessDbContext db, OlderEntries older)
{
    /// <summary>Runs the migrations that are pending.</summary>
    /// <exception cref="NewerDatabaseException">A newer version has been at work: nothing is done.</exception>
    public async Task MigrateAsync(CancellationToken ct)
    {
        await RefuseNewerAsync(ct);
        await db.Database.MigrateAsync(ct);

        if (db.Database.IsSqlite())
        {
            // kept in the file itself: readers then never wait for a writer
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", ct);
        }
    }

    /// <summary>Sees to it that no older program works on what a newer one has changed: it would not know what it destroys.</summary>
    /// <exception cref="NewerDatabaseException">A newer version has been at work.</exception>
    public async Task RefuseNewerAsync(CancellationToken ct)
    {
        if ((await db.Database.GetAppliedMigrationsAsync(ct)).Except(db.Database.GetMigrations()).ToList() is { Count: > 0 } unknown)
        {
            throw new NewerDatabaseException(unknown);
        }
    }

    /// <summary>Takes audit entries that have no chain into one; two instances that start at once may meet over the first, and one of them then begins again.</summary>
    /// <returns>How many.</returns>
    public async Task<int> ChainOlderAsync(CancellationToken ct)
    {
        try
        {
            return await older.ChainAsync(ct);
        }
        catch (DbUpdateException met) when (met.IsAlreadyThere())
        {
            return await older.ChainAsync(ct);
        }
    }
}
