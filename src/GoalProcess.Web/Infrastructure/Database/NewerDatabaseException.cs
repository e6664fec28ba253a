namespace GoalProcess.Web.Infrastructure.Database;

/// <summary>The database was migrated by a newer version than this.</summary>
internal sealed class NewerDatabaseException(IEnumerable<string> unknown)
    : Exception($"A newer version of the program has changed the database ({string.Join(", ", unknown)}): start that version, or restore a copy from before it");
