using GoalProcess.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace GoalProcess.Data;

/// <summary>Raises the version of every aggregate that a save changes; a changed part stamps its root.</summary>
internal static class Versions
{
    public static void Raise(ChangeTracker tracker)
    {
        // listing the entries looks for changes each time, so they are listed once
        var entries = tracker.Entries().ToList();
        var byId = entries.Where(entry => entry.Entity is Entity).ToDictionary(entry => ((Entity)entry.Entity).Id);
        var changed = entries.Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted);

        foreach (var root in changed.Select(entry => RootOf(byId, entry)).OfType<EntityEntry<AggregateRoot>>().DistinctBy(root => root.Entity).ToList())
        {
            if (root.State is not EntityState.Deleted)
            {
                var version = root.Property(e => e.Version);
                version.CurrentValue = version.OriginalValue + 1;
            }
        }
    }

    // Within an aggregate every relation cascades in the client; between aggregates none does.
    private static EntityEntry<AggregateRoot>? RootOf(Dictionary<Guid, EntityEntry> byId, EntityEntry entry)
    {
        if (entry.Entity is AggregateRoot root)
        {
            return entry.Context.Entry(root);
        }

        foreach (var key in entry.Metadata.GetForeignKeys().Where(key => key.DeleteBehavior is DeleteBehavior.ClientCascade))
        {
            if (entry.Property(key.Properties[0].Name).CurrentValue is Guid parentId
                && byId.TryGetValue(parentId, out var parent))
            {
                return RootOf(byId, parent);
            }
        }

        return null;
    }
}
