using System.Security.Cryptography;
using GoalProcess.Data;
using GoalProcess.Data.Municipalities;
using GoalProcess.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Infrastructure.FirstRuns;

/// <summary>The one-time code of the first run. Only its sum is kept.</summary>
public sealed class FirstRunCode(GoalProcessDbContext db, TimeProvider clock)
{
    // no letter that is taken for another when it is read from a log and typed; 32 of them, so that a code is 60 bits of chance
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int Length = 12;
    private const int Group = 4;

    /// <summary>Makes a code; the one before stops working.</summary>
    /// <returns>The code, XXXX-XXXX-XXXX; null when the first run is over.</returns>
    public async Task<string?> RenewAsync(CancellationToken ct)
    {
        var letters = RandomNumberGenerator.GetString(Letters, Length);
        var (hash, now) = (Content.HashOf(letters), clock.GetUtcNow());

        if (await ReplaceAsync(hash, now, ct) == 0)
        {
            if (await db.FirstRuns.AnyAsync(ct))
            {
                return null;
            }

            try
            {
                db.Add(new FirstRun { CodeHash = hash, MadeAt = now });
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateException met) when (met.IsAlreadyThere())
            {
                // another instance started at the same moment: the last code holds
                db.ChangeTracker.Clear();
                await ReplaceAsync(hash, now, ct);
            }
        }

        return string.Join('-', letters.Chunk(Group).Select(part => new string(part)));
    }

    /// <summary>True when this is the code; spaces, dashes and small letters make no difference.</summary>
    public Task<bool> IsAsync(string typed, CancellationToken ct)
    {
        var hash = HashOf(typed);
        return db.FirstRuns.AnyAsync(run => run.CodeHash == hash && run.UsedAt == null, ct);
    }

    /// <summary>Uses the code up, inside a transaction.</summary>
    /// <returns>False when someone else has.</returns>
    public async Task<bool> UseAsync(string typed, CancellationToken ct)
    {
        var (hash, now) = (HashOf(typed), clock.GetUtcNow());
        return await db.FirstRuns.Where(run => run.CodeHash == hash && run.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(run => run.UsedAt, now), ct) == 1;
    }

    private Task<int> ReplaceAsync(string hash, DateTimeOffset now, CancellationToken ct) => db.FirstRuns
        .Where(run => run.Id == FirstRun.OnlyId && run.UsedAt == null)
        .ExecuteUpdateAsync(set => set.SetProperty(run => run.CodeHash, hash).SetProperty(run => run.MadeAt, now), ct);

    private static string HashOf(string typed) => Content.HashOf(string.Concat(typed.Where(char.IsLetterOrDigit)).ToUpperInvariant());
}
