using Microsoft.AspNetCore.Identity;

namespace GoalProcess.Data.Accounts;

/// <summary>
/// The identity options that shape the database model. Asked by the program, the migration tool and the tests alike: were one of
/// them to differ, the program would die at start with pending model changes.
/// </summary>
public static class IdentityShape
{
    public static void Apply(IdentityOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.Stores.MaxLengthForKeys = 128;
    }
}
