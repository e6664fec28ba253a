using System.Data.Common;
using GoalProcess.Data;
using GoalProcess.Web.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Infrastructure.Commands;

/// <summary>Brings the database up to date, whatever the settings say of doing it at start.</summary>
internal sealed class MigrateCommand(GoalProcessDbContext db, DatabaseUpgrade upgrade)
{
    public async Task<int> RunAsync(TextWriter screen, CancellationToken ct)
    {
        try
        {
            var pending = (await db.Database.GetPendingMigrationsAsync(ct)).ToList();
            await upgrade.MigrateAsync(ct);
            var chained = await upgrade.ChainOlderAsync(ct);
            await screen.WriteLineAsync(pending.Count == 0 ? "The database was up to date." : $"Done: {string.Join(", ", pending)}.");

            if (chained > 0)
            {
                await screen.WriteLineAsync($"{chained} older entries of the record were chained, and marked so.");
            }

            return 0;
        }
        catch (NewerDatabaseException newer)
        {
            await screen.WriteLineAsync($"{newer.Message}.");
            return 1;
        }
        catch (DbException failure)
        {
            await screen.WriteLineAsync($"The database could not be opened or migrated: {failure.Message}");
            return 1;
        }
    }
}
