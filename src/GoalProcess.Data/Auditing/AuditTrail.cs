using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using GoalProcess.Data.Accounts;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Municipalities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace GoalProcess.Data.Auditing;

/// <summary>Turns what a save changes into audit entries with their payloads, and links them into their chain.</summary>
internal static class AuditTrail
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    // What says nothing about what was done, or must not be copied anywhere.
    private static readonly HashSet<string> LeftOut =
    [
        nameof(AggregateRoot.Version), nameof(User.PasswordHash), nameof(User.SecurityStamp), nameof(User.ConcurrencyStamp),
        nameof(User.AccessFailedCount), nameof(User.LockoutEnd), nameof(User.NormalizedUserName), nameof(User.NormalizedEmail),
        nameof(AccountLink.SecretHash), nameof(RecoveryCode.CodeHash), nameof(MunicipalityProfile.Stamp), nameof(MunicipalityProfile.Only),
    ];

    /// <summary>The entries of a save, not yet linked; none when nothing was changed that is audited.</summary>
    public static IReadOnlyList<(AuditEntry Entry, AuditPayload Payload)> Of(GoalProcessDbContext db, AuditScope scope, DateTimeOffset at)
    {
        var written = new List<(AuditEntry, AuditPayload)>();

        foreach (var entry in db.ChangeTracker.Entries().Where(IsAudited).ToList())
        {
            var (from, to) = Payload(entry);

            if (from is null && to is null)
            {
                continue;
            }

            var change = entry.State switch
            {
                EntityState.Added => AuditChange.Added,
                EntityState.Deleted => AuditChange.Removed,
                _ => AuditChange.Changed,
            };

            var audit = new AuditEntry(scope, at, entry.Metadata.ClrType.Name, SubjectId(entry), change);
            written.Add((audit, new AuditPayload(audit.Id, from, to)));
        }

        return written;
    }

    /// <summary>Adds the entries to the save as the last of their chain. Inside a transaction.</summary>
    /// <returns>What was added to the context: of no use to it once the save has ended.</returns>
    public static async Task<IReadOnlyList<object>> LinkAsync(
        GoalProcessDbContext db, Guid? processId, IReadOnlyList<(AuditEntry Entry, AuditPayload Payload)> written, CancellationToken ct)
    {
        var chain = await LockAsync(db, processId, ct);

        foreach (var (entry, payload) in written)
        {
            chain.Append(entry, payload, later: false);
            db.Add(entry);
            db.Add(payload);
        }

        return [chain, .. written.Select(each => each.Entry), .. written.Select(each => each.Payload)];
    }

    /// <summary>
    /// The end of a chain, as it stands now and until the transaction ends: its row is written first, which takes its lock, so that two writers take
    /// turns. One of the few places where rows are updated past audit and versions.
    /// </summary>
    public static async Task<AuditChain> LockAsync(GoalProcessDbContext db, Guid? processId, CancellationToken ct)
    {
        var id = processId ?? AuditChain.Installation;
        await WaitForAsync(db, id, ct);
        var found = await db.AuditChains.AsNoTracking().SingleOrDefaultAsync(stored => stored.Id == id, ct);
        return found is null ? db.Add(new AuditChain(id)).Entity : db.Attach(found).Entity;
    }

    /// <summary>Takes the lock of a chain's row, whoever holds it first, until the transaction ends.</summary>
    public static Task WaitForAsync(GoalProcessDbContext db, Guid id, CancellationToken ct) => db.AuditChains
        .Where(stored => stored.Id == id)
        .ExecuteUpdateAsync(set => set.SetProperty(stored => stored.LastNumber, stored => stored.LastNumber), ct);

    private static bool IsAudited(EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
        && (entry.Entity is User or UserGrant or AccountLink || IsUsedCode(entry) || entry.Metadata.ClrType.Namespace?.StartsWith("GoalProcess.Domain", StringComparison.Ordinal) == true);

    // that ten were made, and that they went, is told of the person; that one was used is told of the code
    private static bool IsUsedCode(EntityEntry entry) => entry is { Entity: RecoveryCode, State: EntityState.Modified };

    // what a person has is told of the person: a grant that is withdrawn leaves no row to find its entries by
    private static Guid SubjectId(EntityEntry entry) => entry.Entity switch
    {
        UserGrant grant => grant.UserId,
        AccountLink link => link.UserId,
        RecoveryCode code => code.UserId,
        _ => entry.Metadata.FindPrimaryKey()!.Properties.Select(key => entry.Property(key.Name).CurrentValue).OfType<Guid>().First(),
    };

    private static (string? From, string? To) Payload(EntityEntry entry)
    {
        var properties = entry.Properties.Where(p => !LeftOut.Contains(p.Metadata.Name)).ToList();

        return entry.State switch
        {
            EntityState.Added => (null, Serialize(properties, p => p.CurrentValue)),
            EntityState.Deleted => (Serialize(properties, p => p.OriginalValue), null),
            _ => properties.Where(IsChanged).ToList() is { Count: > 0 } changed
                ? (Serialize(changed, p => p.OriginalValue), Serialize(changed, p => p.CurrentValue))
                : (null, null),
        };
    }

    // the account store says of every value that it was modified, also when only a wrong password was counted
    private static bool IsChanged(PropertyEntry property) =>
        property.IsModified && !property.Metadata.GetValueComparer().Equals(property.OriginalValue, property.CurrentValue);

    private static string Serialize(IEnumerable<PropertyEntry> properties, Func<PropertyEntry, object?> value) =>
        JsonSerializer.Serialize(properties.ToDictionary(p => p.Metadata.Name, value), Json);
}
