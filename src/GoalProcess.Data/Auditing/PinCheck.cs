using GoalProcess.Domain.Common;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Data.Auditing;

/// <summary>Makes the sum of every pinned document and of every text in a decision anew: they must still be the texts that the body had before it.</summary>
public sealed class PinCheck(GoalProcessDbContext db)
{
    /// <summary>Reads them all, streamed, the pinned documents first.</summary>
    public async Task<PinReport> RunAsync(CancellationToken ct)
    {
        var read = 0L;

        await foreach (var text in Texts().WithCancellation(ct))
        {
            if (Content.HashOf(text.Body) != text.Hash)
            {
                return new PinReport(read, text.Table, text.Id);
            }

            read++;
        }

        return new PinReport(read, null, null);
    }

    private async IAsyncEnumerable<Kept> Texts()
    {
        await foreach (var kept in db.Set<PinnedDocument>().AsNoTracking().OrderBy(text => text.Id)
            .Select(text => new Kept("PinnedDocuments", text.Id, text.Hash, text.TextBody)).AsAsyncEnumerable())
        {
            yield return kept;
        }

        await foreach (var kept in db.Set<DecisionText>().AsNoTracking().OrderBy(text => text.Id)
            .Select(text => new Kept("DecisionTexts", text.Id, text.Hash, text.Text)).AsAsyncEnumerable())
        {
            yield return kept;
        }
    }

    private sealed record Kept(string Table, Guid Id, string Hash, string Body);
}

/// <summary>What the check of the pinned texts found.</summary>
/// <param name="Texts">How many were read: up to the first false one.</param>
/// <param name="FalseTable">The table of the first text that is not what its sum says; null when all are.</param>
/// <param name="FalseId">Its key.</param>
public sealed record PinReport(long Texts, string? FalseTable, Guid? FalseId)
{
    /// <summary>True when nothing is wrong.</summary>
    public bool IsWhole => FalseTable is null;
}
