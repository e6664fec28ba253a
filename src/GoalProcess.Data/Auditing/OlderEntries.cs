using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Data.Auditing;

/// <summary>
/// Takes audit entries that were written before there were chains, or by an older version beside this one, into their chains, marked as chained later.
/// Runs at every start; with nothing to do it is one command.
/// </summary>
public sealed class OlderEntries(GoalProcessDbContext db)
{
    private const int AtATime = 500;

    /// <summary>Chains what is not chained, in the order it was written.</summary>
    /// <returns>How many entries were chained.</returns>
    public async Task<int> ChainAsync(CancellationToken ct)
    {
        var chained = 0;

        foreach (var processId in await db.AuditEntries.Where(entry => entry.Number == null).Select(entry => entry.ProcessId).Distinct().ToListAsync(ct))
        {
            int some;

            do
            {
                chained += some = await ChainSomeAsync(processId, ct);
            }
            while (some == AtATime);
        }

        return chained;
    }

    private Task<int> ChainSomeAsync(Guid? processId, CancellationToken ct) => db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var chain = await AuditTrail.LockAsync(db, processId, ct);
        var entries = await db.AuditEntries
            .Where(entry => entry.Number == null && entry.ProcessId == processId)
            .OrderBy(entry => entry.At).ThenBy(entry => entry.ActNumber).ThenBy(entry => entry.Id)
            .Take(AtATime)
            .ToListAsync(ct);
        var ids = entries.Select(entry => entry.Id).ToList();
        var payloads = await db.AuditPayloads.Where(payload => ids.Contains(payload.EntryId)).ToDictionaryAsync(payload => payload.EntryId, ct);

        foreach (var entry in entries)
        {
            var payload = payloads.TryGetValue(entry.Id, out var kept) ? kept : db.Add(new AuditPayload(entry.Id, null, null)).Entity;
            payload.GiveSalt();
            chain.Append(entry, payload, later: true);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(CancellationToken.None);
        db.ChangeTracker.Clear();
        return entries.Count;
    });
}
