using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Data.Auditing;

/// <summary>
/// The lawful clearing of what audit entries hold: deletes payloads with their salts, and writes an entry that names the numbers and says why. The
/// entries themselves, with their sums, stay.
/// </summary>
public sealed class PayloadClearing(GoalProcessDbContext db, TimeProvider clock)
{
    /// <summary>What the entry that says so calls the act.</summary>
    public const string Act = "ClearPayloads";

    /// <summary>Clears the payloads of the entries. Those that are cleared already, or say themselves what was cleared, are left as they are.</summary>
    /// <param name="which">Which of the entries of the scope's process, or of the installation where it names none.</param>
    /// <param name="scope">On whose behalf, in which process, and why: a clearing without a reason is refused.</param>
    /// <param name="ct">Cancels; nothing is then cleared.</param>
    /// <returns>How many payloads were cleared.</returns>
    /// <exception cref="ArgumentException">No reason.</exception>
    public async Task<int> ClearAsync(Func<IQueryable<AuditEntry>, IQueryable<AuditEntry>> which, AuditScope scope, CancellationToken ct)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(scope.Because);

        return await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var chain = await AuditTrail.LockAsync(db, scope.ProcessId, ct);
            var entries = await which(db.AuditEntries)
                .Where(entry => entry.ProcessId == scope.ProcessId && entry.Number != null && entry.ClearedByNumber == null && entry.Act != Act)
                .OrderBy(entry => entry.Number)
                .ToListAsync(ct);

            if (entries.Count == 0)
            {
                return 0;
            }

            var clearing = new AuditEntry(scope with { Act = Act }, clock.GetUtcNow(), nameof(AuditPayload), chain.Id, AuditChange.Removed);
            var said = new AuditPayload(clearing.Id, null, JsonSerializer.Serialize(new Said([.. entries.Select(entry => entry.Number!.Value)])));
            chain.Append(clearing, said, later: false);
            db.Add(clearing);
            db.Add(said);

            foreach (var entry in entries)
            {
                entry.ClearedBy(clearing);
            }

            var ids = entries.Select(entry => entry.Id).ToList();
            await db.AuditPayloads.Where(payload => ids.Contains(payload.EntryId)).ExecuteDeleteAsync(ct);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(CancellationToken.None);
            db.ChangeTracker.Clear();
            return entries.Count;
        });
    }

    /// <summary>The numbers that an entry of the act names; none when it cannot be read.</summary>
    internal static HashSet<long> Named(AuditPayload? payload)
    {
        try
        {
            return payload?.To is { } to && JsonSerializer.Deserialize<Said>(to) is { Numbers: { } numbers } ? [.. numbers] : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private sealed record Said(IReadOnlyList<long> Numbers);
}
