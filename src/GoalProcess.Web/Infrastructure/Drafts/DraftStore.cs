using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using GoalProcess.Data;
using GoalProcess.Data.Drafts;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Infrastructure.Drafts;

/// <summary>Keeps drafts, each for one person and one form. Nobody reaches another's.</summary>
public sealed class DraftStore(GoalProcessDbContext db, TimeProvider time)
{
    /// <summary>Longest draft, in characters and bytes: many times what any form holds.</summary>
    public const int Most = 64 * 1024;

    /// <summary>So many drafts a person keeps at most; the oldest makes room.</summary>
    public const int MostEach = 100;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The person's draft of the form; null when there is none.</summary>
    public async Task<KeptDraft?> FindAsync(Guid userId, string pageKey, CancellationToken ct)
    {
        var row = await db.Drafts.AsNoTracking()
            .Where(draft => draft.UserId == userId && draft.PageKey == pageKey)
            .Select(draft => new { draft.SavedAt, draft.Fields })
            .FirstOrDefaultAsync(ct);

        return row is null ? null : new KeptDraft(row.SavedAt, JsonSerializer.Deserialize<Dictionary<string, string[]>>(row.Fields, Json)!);
    }

    /// <summary>Keeps what stands in the form now.</summary>
    /// <returns>When it was kept; null when it is too long to be.</returns>
    public async Task<DateTimeOffset?> SaveAsync(Guid userId, string pageKey, IReadOnlyDictionary<string, string[]> fields, CancellationToken ct)
    {
        var written = JsonSerializer.Serialize(fields, Json);

        if (written.Length > Most)
        {
            return null;
        }

        var now = time.GetUtcNow();

        if (!await TryWriteAsync(userId, pageKey, written, now, ct))
        {
            // two windows began the same draft at once; the later one writes in it
            db.ChangeTracker.Clear();
            await TryWriteAsync(userId, pageKey, written, now, ct);
        }

        return now;
    }

    /// <summary>Forgets the person's draft of the form, if there is one.</summary>
    public async Task RemoveAsync(Guid userId, string pageKey, CancellationToken ct)
    {
        db.Drafts.RemoveRange(await db.Drafts.Where(draft => draft.UserId == userId && draft.PageKey == pageKey).ToListAsync(ct));
        await TryRemoveAsync(ct);
    }

    private async Task<bool> TryWriteAsync(Guid userId, string pageKey, string written, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Drafts.FirstOrDefaultAsync(draft => draft.UserId == userId && draft.PageKey == pageKey, ct) is { } kept)
        {
            kept.Write(written, now);
        }
        else
        {
            db.Add(new Draft(userId, pageKey, written, now));
            db.RemoveRange(await db.Drafts.Where(draft => draft.UserId == userId)
                .OrderByDescending(draft => draft.SavedAt).Skip(MostEach - 1).ToListAsync(ct));
        }

        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || failure.IsAlreadyThere())
        {
            return false;
        }
    }

    private async Task TryRemoveAsync(CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // gone already, which is what was wanted
            db.ChangeTracker.Clear();
        }
    }
}

/// <summary>A draft as it is read.</summary>
/// <param name="SavedAt">When it was kept.</param>
/// <param name="Fields">The fields with their values.</param>
public sealed record KeptDraft(DateTimeOffset SavedAt, IReadOnlyDictionary<string, string[]> Fields);
