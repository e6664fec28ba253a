using Microsoft.Data.SqlClient;

namespace GoalProcess.Tests;

/// <summary>The SQL Server on which tests may make and drop databases, where the environment names one.</summary>
internal static class GivenServer
{
    /// <summary>The variable that holds its connection string. The database named there is not used: each test makes its own.</summary>
    public const string Variable = "GOALPROCESS_SQLSERVER";

    /// <summary>What a test is skipped with where no server is named.</summary>
    public const string IsMissing = $"{Variable} names no server.";

    /// <summary>True when a server is named.</summary>
    public static bool IsGiven => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 };

    /// <summary>How to connect to a database of this name on the server.</summary>
    public static string ConnectionTo(string database) =>
        new SqlConnectionStringBuilder(Environment.GetEnvironmentVariable(Variable)) { InitialCatalog = database }.ConnectionString;
}
