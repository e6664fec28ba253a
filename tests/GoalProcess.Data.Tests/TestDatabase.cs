using GoalProcess.Data.Accounts;
using GoalProcess.Workflow;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Data.Tests;

/// <summary>A migrated database of its own, with the workflow floor on top, gone when the test is: a SQLite file, or one on a SQL Server.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>The variable that names a SQL Server to run on too; its database is not used, each test makes one.</summary>
    public const string SqlServerVariable = "GOALPROCESS_SQLSERVER";

    private readonly string _name = $"goalprocess-{Guid.CreateVersion7()}";
    private readonly DatabaseKind _kind;
    private readonly ServiceProvider _services;

    private TestDatabase(bool isDemo, DatabaseKind kind)
    {
        _kind = kind;
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Demo:IsOn"] = isDemo ? "true" : "false" })
            .Build();
        _services = new ServiceCollection()
            .AddLogging()
            .Configure<IdentityOptions>(IdentityShape.Apply)
            .AddGoalProcessData(kind, kind is DatabaseKind.Sqlite ? $"Data Source={File};Foreign Keys=True;Default Timeout=15;Pooling=False" : OnServer(_name))
            .AddGoalProcessWorkflow(configuration)
            .BuildServiceProvider(validateScopes: true);
    }

    /// <summary>True when a SQL Server is named.</summary>
    public static bool HasSqlServer => Environment.GetEnvironmentVariable(SqlServerVariable) is { Length: > 0 };

    private string File => Path.Combine(Path.GetTempPath(), $"{_name}.db");

    public static async Task<TestDatabase> CreateAsync(bool isDemo = false, DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var database = new TestDatabase(isDemo, kind);
        await using var scope = database.Scope();
        await scope.ServiceProvider.GetRequiredService<GoalProcessDbContext>().Database.MigrateAsync();
        return database;
    }

    /// <summary>Another database with the same rows; of a SQLite file only.</summary>
    public async Task<TestDatabase> CopyAsync(bool isDemo)
    {
        var copy = new TestDatabase(isDemo, DatabaseKind.Sqlite);
        await WithAsync(db => db.Database.ExecuteSqlAsync($"VACUUM INTO {copy.File}"));
        return copy;
    }

    public AsyncServiceScope Scope() => _services.CreateAsyncScope();

    public T Service<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Reads or writes with a context of its own.</summary>
    public async Task<T> WithAsync<T>(Func<GoalProcessDbContext, Task<T>> use)
    {
        ArgumentNullException.ThrowIfNull(use);
        await using var scope = Scope();
        return await use(scope.ServiceProvider.GetRequiredService<GoalProcessDbContext>());
    }

    public async ValueTask DisposeAsync()
    {
        if (_kind is DatabaseKind.SqlServer)
        {
            await WithAsync(db => db.Database.EnsureDeletedAsync());
        }

        await _services.DisposeAsync();
        foreach (var file in new[] { File, File + "-wal", File + "-shm" })
        {
            System.IO.File.Delete(file);
        }
    }

    private static string OnServer(string name) =>
        new SqlConnectionStringBuilder(Environment.GetEnvironmentVariable(SqlServerVariable)) { InitialCatalog = name }.ConnectionString;
}
