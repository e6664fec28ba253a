using GoalProcess.Data;
using GoalProcess.Web.Infrastructure.Languages;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Infrastructure.Acts;

/// <summary>Finds the process an address names, once a request.</summary>
public sealed class ProcessFinder(GoalProcessDbContext db)
{
    private ProcessPlace? _found;

    /// <summary>The process, or null when there is none.</summary>
    public async Task<ProcessPlace?> FindAsync(int processNumber, CancellationToken ct) =>
        _found?.Number == processNumber ? _found : _found = await ReadAsync(processNumber, ct);

    private async Task<ProcessPlace?> ReadAsync(int processNumber, CancellationToken ct)
    {
        var row = await db.Processes
            .Where(process => process.Number == processNumber)
            .Select(process => new { process.Id, process.Number, process.NameSv, process.NameEn, process.ClosedOn })
            .FirstOrDefaultAsync(ct);

        return row is null ? null : new ProcessPlace(row.Id, row.Number, Language.Choose(row.NameSv, row.NameEn)) { ClosedOn = row.ClosedOn };
    }
}
