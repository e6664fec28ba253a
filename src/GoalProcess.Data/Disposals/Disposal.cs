using System.Text.Json;
using GoalProcess.Data.Accounts;
using GoalProcess.Data.Auditing;
using GoalProcess.Data.Drafts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GoalProcess.Data.Disposals;

/// <summary>
/// Destroys what the rules say, each time as an entry in the installation's chain: which rule, and how many or whose. May be begun again at any moment: what is
/// already gone is not looked for.
/// </summary>
public sealed class Disposal(GoalProcessDbContext db, PayloadClearing clearing, IOptions<DisposalPeriods> periods, TimeProvider clock)
{
    // in one transaction; the rest waits for the next round of the same run
    private const int DraftsAtATime = 500;

    private static AuditScope Scope(DisposalRule rule) => AuditScope.Product with { Act = rule.Act, Because = rule.Id };

    /// <summary>How many things there are to dispose of.</summary>
    public async Task<int> CountAsync(CancellationToken ct) => await OldDrafts().CountAsync(ct) + await Forgotten().CountAsync(ct) + await Half().CountAsync(ct);

    /// <summary>Disposes of all of it.</summary>
    /// <param name="told">Told of each step how many things it disposed of.</param>
    /// <param name="ct">Cancels between two steps; what is done stays done.</param>
    /// <returns>How many things.</returns>
    public async Task<int> RunAsync(Action<int>? told, CancellationToken ct)
    {
        var all = 0;

        while (await DraftsAsync(ct) is > 0 and var drafts)
        {
            Add(drafts);
        }

        foreach (var id in await Forgotten().Select(user => user.Id).ToListAsync(ct))
        {
            await AccountAsync(id, ct);
            Add(1);
        }

        // the other half: also of accounts that were left between the two
        foreach (var id in await Half().Select(user => user.Id).ToListAsync(ct))
        {
            await clearing.ClearAsync(entries => Particulars(entries).Where(entry => entry.SubjectId == id), Scope(DisposalRule.ClosedAccounts), ct);
        }

        return all;

        void Add(int count)
        {
            ct.ThrowIfCancellationRequested();
            all += count;
            told?.Invoke(count);
        }
    }

    private IQueryable<Draft> OldDrafts()
    {
        var before = clock.GetUtcNow().AddDays(-periods.Value.DraftDays);
        return db.Drafts.Where(draft => draft.SavedAt < before);
    }

    private IQueryable<User> Forgotten()
    {
        var before = clock.GetUtcNow().AddMonths(-periods.Value.ClosedAccountMonths);
        return db.Users.Where(user => user.ClosedAt < before && user.Email != null);
    }

    private IQueryable<User> Half() => db.Users.Where(user => user.ClosedAt != null && user.Email == null && Particulars(db.AuditEntries).Any(entry => entry.SubjectId == user.Id));

    /// <summary>What the record holds of accounts' particulars.</summary>
    private static IQueryable<AuditEntry> Particulars(IQueryable<AuditEntry> entries) => entries.Where(
        entry => entry.SubjectKind == nameof(User) && entry.Number != null && entry.ClearedByNumber == null && entry.Act != DisposalRule.ClosedAccounts.Act);

    private Task<int> DraftsAsync(CancellationToken ct) => RecordedAsync(DisposalRule.Drafts, nameof(Draft), AuditChain.Installation, async () =>
    {
        var ids = await OldDrafts().OrderBy(draft => draft.Id).Select(draft => draft.Id).Take(DraftsAtATime).ToListAsync(ct);
        return await db.Drafts.Where(draft => ids.Contains(draft.Id)).ExecuteDeleteAsync(ct);
    }, ct);

    private Task<int> AccountAsync(Guid id, CancellationToken ct) => RecordedAsync(DisposalRule.ClosedAccounts, nameof(User), id, async () =>
    {
        var (nobody, stamp) = ($"-{id:N}", Guid.CreateVersion7().ToString("N"));
        // past audit and versions: the record would otherwise take in the very things that go
        var changed = await Forgotten().Where(user => user.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(user => user.Email, (string?)null).SetProperty(user => user.NormalizedEmail, (string?)null)
                .SetProperty(user => user.UserName, nobody).SetProperty(user => user.NormalizedUserName, nobody.ToUpperInvariant())
                .SetProperty(user => user.Title, "").SetProperty(user => user.PasswordHash, (string?)null).SetProperty(user => user.PhoneNumber, (string?)null)
                .SetProperty(user => user.Language, "").SetProperty(user => user.RemindersOff, false)
                .SetProperty(user => user.TwoFactorEnabled, false).SetProperty(user => user.SecondFactorSince, (DateTimeOffset?)null)
                .SetProperty(user => user.RecoveryCodesMadeAt, (DateTimeOffset?)null).SetProperty(user => user.ProviderLinkedAt, (DateTimeOffset?)null)
                .SetProperty(user => user.SecurityStamp, stamp).SetProperty(user => user.Version, user => user.Version + 1),
            ct);

        if (changed > 0)
        {
            await db.UserGrants.Where(grant => grant.UserId == id).ExecuteDeleteAsync(ct);
            await db.AccountLinks.Where(link => link.UserId == id).ExecuteDeleteAsync(ct);
            await db.SecondFactors.Where(factor => factor.UserId == id).ExecuteDeleteAsync(ct);
            await db.RecoveryCodes.Where(code => code.UserId == id).ExecuteDeleteAsync(ct);
            await db.CalendarFeeds.Where(feed => feed.UserId == id).ExecuteDeleteAsync(ct);
            await db.Drafts.Where(draft => draft.UserId == id).ExecuteDeleteAsync(ct);
            await db.Reminders.Where(reminder => reminder.UserId == id).ExecuteDeleteAsync(ct);
            await db.OutboxMessages.Where(message => message.UserId == id).ExecuteDeleteAsync(ct);
            await db.JobFiles.Where(file => db.Jobs.Any(job => job.Id == file.JobId && job.AskedBy == id)).ExecuteDeleteAsync(ct);
            await db.Set<IdentityUserToken<Guid>>().Where(token => token.UserId == id).ExecuteDeleteAsync(ct);
            await db.Set<IdentityUserLogin<Guid>>().Where(login => login.UserId == id).ExecuteDeleteAsync(ct);
            await db.Set<IdentityUserClaim<Guid>>().Where(claim => claim.UserId == id).ExecuteDeleteAsync(ct);
        }

        return changed;
    }, ct);

    /// <summary>Destroys, and says so in the installation's chain, in one transaction; nothing is said where there was nothing.</summary>
    private Task<int> RecordedAsync(DisposalRule rule, string kind, Guid subject, Func<Task<int>> destroy, CancellationToken ct) => db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var chain = await AuditTrail.LockAsync(db, null, ct);
        var count = await destroy();

        if (count > 0)
        {
            var entry = new AuditEntry(Scope(rule), clock.GetUtcNow(), kind, subject, AuditChange.Removed);
            var payload = new AuditPayload(entry.Id, null, JsonSerializer.Serialize(new Said(rule.Id, count)));
            chain.Append(entry, payload, later: false);
            db.Add(entry);
            db.Add(payload);
            await db.SaveChangesAsync(ct);
        }

        await transaction.CommitAsync(CancellationToken.None);
        db.ChangeTracker.Clear();
        return count;
    });

    /// <summary>How many things an entry of the record says went; null when its payload is no longer there.</summary>
    /// <param name="payload">What the entry holds.</param>
    public static int? CountOf(string? payload)
    {
        try
        {
            return payload is null ? null : JsonSerializer.Deserialize<Said>(payload)?.Count;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Said(string Rule, int Count);
}
