using GoalProcess.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Data.Auditing;

/// <summary>
/// Reads the chains of audit entries from the first to the last and makes every sum anew. Entries are streamed: memory does not grow with the chain. Others may
/// write meanwhile: a chain is checked to where it ended when the check began.
/// </summary>
public sealed class ChainCheck(GoalProcessDbContext db)
{
    /// <summary>Checks every chain, the installation's first.</summary>
    /// <param name="notes">Sums noted earlier, somewhere else.</param>
    /// <param name="ct">Cancels between two entries.</param>
    public async Task<IReadOnlyList<ChainReport>> AllAsync(IReadOnlyCollection<ChainNote> notes, CancellationToken ct)
    {
        var reports = new List<ChainReport>();

        foreach (var id in (await KnownAsync(ct)).Union(notes.Select(note => note.ChainId)).Order())
        {
            reports.Add(await OneAsync(id, notes, ct));
        }

        return reports;
    }

    /// <summary>Every chain there is, the installation's first.</summary>
    public async Task<IReadOnlyList<Guid>> KnownAsync(CancellationToken ct) =>
    [
        .. (await db.AuditChains.Select(chain => chain.Id)
            .Union(db.AuditEntries.Where(entry => entry.Number != null).Select(entry => entry.ChainId)).ToListAsync(ct)).Order(),
    ];

    /// <summary>Checks one chain.</summary>
    public async Task<ChainReport> OneAsync(Guid chainId, IReadOnlyCollection<ChainNote> notes, CancellationToken ct)
    {
        var end = await EndAsync(chainId, ct);
        var noted = notes.Where(note => note.ChainId == chainId).ToLookup(note => note.Number, note => note.Hash);
        var report = new ChainReport(chainId, 0, 0, [], 0, AuditChain.Beginning);
        var cleared = new List<(long Number, long By)>();
        var named = new Dictionary<long, HashSet<long>>();

        await foreach (var row in Rows(chainId, 1, end?.LastNumber ?? long.MaxValue).AsAsyncEnumerable().WithCancellation(ct))
        {
            var (entry, payload) = (row.Entry, row.Payload);
            var number = report.LastNumber + 1;

            if (FaultOf(entry, payload, number, report.LastHash) is { } fault)
            {
                return report with { Fault = fault, FaultAt = number, Cleared = cleared };
            }

            if (noted[number].Any(hash => hash != entry.Hash))
            {
                return report with { Fault = ChainFault.NotAsNoted, FaultAt = number, Cleared = cleared };
            }

            if (entry.ClearedByNumber is { } by)
            {
                cleared.Add((number, by));
            }

            if (entry.Act == PayloadClearing.Act)
            {
                named[number] = PayloadClearing.Named(payload);
            }

            report = report with
            {
                Entries = report.Entries + 1,
                ChainedLater = report.ChainedLater + (entry.IsChainedLater ? 1 : 0),
                LastNumber = number,
                LastHash = entry.Hash!,
            };
        }

        report = report with { Cleared = cleared };

        // what was cleared while this read is named by entries that came after
        foreach (var by in cleared.Select(pair => pair.By).Where(by => by > report.LastNumber).Distinct())
        {
            if (await Rows(chainId, by, by).FirstOrDefaultAsync(ct) is { Entry.Act: PayloadClearing.Act } clearing)
            {
                named[by] = PayloadClearing.Named(clearing.Payload);
            }
        }

        if (cleared.Where(pair => !(named.TryGetValue(pair.By, out var numbers) && numbers.Contains(pair.Number))).Select(pair => (long?)pair.Number).FirstOrDefault() is { } unnamed)
        {
            return report with { Fault = ChainFault.ClearingNotNamed, FaultAt = unnamed };
        }

        if ((end?.LastNumber ?? 0) != report.LastNumber || (end?.LastHash ?? AuditChain.Beginning) != report.LastHash || await GoesOnPastItsEndAsync(chainId, ct))
        {
            return report with { Fault = ChainFault.EndMissing, FaultAt = report.LastNumber + 1 };
        }

        return noted.Select(note => note.Key).Where(number => number > report.LastNumber).Select(number => (long?)number).Min() is { } missing
            ? report with { Fault = ChainFault.NotAsNoted, FaultAt = missing }
            : report;
    }

    private Task<AuditChain?> EndAsync(Guid chainId, CancellationToken ct) => db.AuditChains.AsNoTracking().SingleOrDefaultAsync(chain => chain.Id == chainId, ct);

    // an entry and the end that counts it are written together: the end that is read after the last entry counts it
    private async Task<bool> GoesOnPastItsEndAsync(Guid chainId, CancellationToken ct)
    {
        var last = await db.AuditEntries.Where(entry => entry.ChainId == chainId).MaxAsync(entry => entry.Number, ct) ?? 0;
        return last > ((await EndAsync(chainId, ct))?.LastNumber ?? 0);
    }

    private IQueryable<Row> Rows(Guid chainId, long first, long last) =>
        from entry in db.AuditEntries.AsNoTracking()
        where entry.ChainId == chainId && entry.Number >= first && entry.Number <= last
        join payload in db.AuditPayloads.AsNoTracking() on entry.Id equals payload.EntryId into payloads
        from payload in payloads.DefaultIfEmpty()
        orderby entry.Number
        select new Row(entry, payload);

    private static ChainFault? FaultOf(AuditEntry entry, AuditPayload? payload, long number, string previous) =>
        entry.Number != number ? ChainFault.NumberMissing
        : entry.Hash != Content.HashOf(entry.Record()) || entry.ChainId != (entry.ProcessId ?? AuditChain.Installation) ? ChainFault.EntryChanged
        : entry.PreviousHash != previous ? ChainFault.LinkBroken
        : payload is null && entry.ClearedByNumber is null ? ChainFault.PayloadMissing
        : payload is not null && payload.HashOf() != entry.PayloadHash ? ChainFault.PayloadChanged
        : null;

    private sealed record Row(AuditEntry Entry, AuditPayload? Payload);
}
