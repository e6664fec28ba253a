using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Data;

/// <summary>Tells a row that stands there already from other failures to save.</summary>
public static class AlreadyThere
{
    private const int SqliteUnique = 2067;
    private const int SqlServerUniqueIndex = 2601;
    private const int SqlServerUniqueConstraint = 2627;

    /// <summary>True when someone else has saved a row with the same unique value: a code, a number.</summary>
    public static bool IsAlreadyThere(this DbUpdateException failure) => failure.InnerException switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode == SqliteUnique,
        SqlException server => server.Number is SqlServerUniqueIndex or SqlServerUniqueConstraint,
        _ => false,
    };
}
