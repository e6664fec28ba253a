using System.Data.Common;
using GoalProcess.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GoalProcess.Web.Infrastructure.Database;

/// <summary>Ready when the database can be reached, is migrated, and can be written to.</summary>
internal sealed class DatabaseReady(GoalProcessDbContext db) : IHealthCheck
{
    private const int PatienceSeconds = 2;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await db.Database.OpenConnectionAsync(cancellationToken);
            await BeImpatientAsync(cancellationToken);

            if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            {
                return HealthCheckResult.Unhealthy("Migrations are pending.");
            }

            // changes no row, but takes the lock and the right that a change needs
            await db.Database.ExecuteSqlRawAsync("UPDATE UserGrants SET Role = Role WHERE 1 = 0", cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (DbException exception)
        {
            return HealthCheckResult.Unhealthy("The database does not answer as it should.", exception);
        }
    }

    private async Task BeImpatientAsync(CancellationToken ct)
    {
        db.Database.SetCommandTimeout(PatienceSeconds);

        if (db.Database.IsSqlite())
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA busy_timeout=1000", ct);
        }
    }
}
