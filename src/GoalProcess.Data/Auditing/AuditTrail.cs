using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using GoalProcess.Data.Accounts;
using GoalProcess.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace GoalProcess.Data.Auditing;

/// <summary>Turns what a save changes into audit entries with their payloads.</summary>
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
    ];

    public static void Write(GoalProcessDbContext db, AuditScope scope, DateTimeOffset at)
    {
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
            db.Add(audit);
            db.Add(new AuditPayload(audit.Id, from, to));
        }
    }

    private static bool IsAudited(EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
        && (entry.Entity is User or UserGrant || entry.Metadata.ClrType.Namespace?.StartsWith("GoalProcess.Domain", StringComparison.Ordinal) == true);

    private static Guid SubjectId(EntityEntry entry) =>
        entry.Metadata.FindPrimaryKey()!.Properties.Select(key => entry.Property(key.Name).CurrentValue).OfType<Guid>().First();

    private static (string? From, string? To) Payload(EntityEntry entry)
    {
        var properties = entry.Properties.Where(p => !LeftOut.Contains(p.Metadata.Name)).ToList();

        return entry.State switch
        {
            EntityState.Added => (null, Serialize(properties, p => p.CurrentValue)),
            EntityState.Deleted => (Serialize(properties, p => p.OriginalValue), null),
            _ => properties.Where(p => p.IsModified).ToList() is { Count: > 0 } changed
                ? (Serialize(changed, p => p.OriginalValue), Serialize(changed, p => p.CurrentValue))
                : (null, null),
        };
    }

    private static string Serialize(IEnumerable<PropertyEntry> properties, Func<PropertyEntry, object?> value) =>
        JsonSerializer.Serialize(properties.ToDictionary(p => p.Metadata.Name, value), Json);
}
