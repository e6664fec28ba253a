using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace GoalProcess.Workflow;

/// <summary>Tells that two writers took the same number from every other fault of the database.</summary>
internal static class UniqueViolation
{
    private const int SqliteUnique = 2067;
    private const int SqlServerIndex = 2601;
    private const int SqlServerConstraint = 2627;

    public static bool IsBehind(Exception? exception) => exception switch
    {
        null => false,
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode == SqliteUnique,
        SqlException server => server.Number is SqlServerIndex or SqlServerConstraint,
        _ => IsBehind(exception.InnerException),
    };
}
