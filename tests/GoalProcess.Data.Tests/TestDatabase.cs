using GoalProcess.Data.Accounts;
using GoalProcess.Tests;
using GoalProcess.Workflow;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Data.Tests;

/// <summary>A migrated database of its own, with the workflow floor on top, gone when the test is: a SQLite file, or one on a SQL Server.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string _name = $"goalprocess-{Guid.CreateVersion7()}";
    private readonly DatabaseKind _kind;
    private readonly ServiceProvider _services;

    private TestDatabase(bool isDemo, DatabaseKind kind, bool retries)
    {
        _kind = kind;
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Demo:IsOn"] = isDemo ? "true" : "false" })
            .Build();
        var services = new ServiceCollection()
            .AddLogging()
            .Configure<IdentityOptions>(IdentityShape.Apply)
            .AddGoalProcessData(kind, kind is DatabaseKind.Sqlite ? $"Data Source={File};Foreign Keys=True;Default Timeout=15;Pooling=False" : GivenServer.ConnectionTo(_name))
            .AddGoalProcessWorkflow(configuration);

        if (retries)
        {
            services.ConfigureDbContext<SqliteGoalProcessDbContext>(
                options => options.UseSqlite(sqlite => sqlite.ExecutionStrategy(dependencies => new Retrying(dependencies))));
        }

        _services = services.BuildServiceProvider(validateScopes: true);
    }

    private string File => Path.Combine(Path.GetTempPath(), $"{_name}.db");

    /// <param name="isDemo">Whether the demo may be built.</param>
    /// <param name="kind">A SQLite file, or a database on the given SQL Server.</param>
    /// <param name="retries">Whether the SQLite file is spoken to with the rules that SQL Server's retries set.</param>
    public static async Task<TestDatabase> CreateAsync(bool isDemo = false, DatabaseKind kind = DatabaseKind.Sqlite, bool retries = false)
    {
        var database = new TestDatabase(isDemo, kind, retries);
        await using var scope = database.Scope();
        await scope.ServiceProvider.GetRequiredService<GoalProcessDbContext>().Database.MigrateAsync();
        return database;
    }

    /// <summary>Another database with the same rows; of a SQLite file only.</summary>
    public async Task<TestDatabase> CopyAsync(bool isDemo)
    {
        var copy = new TestDatabase(isDemo, DatabaseKind.Sqlite, retries: false);
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

    /// <summary>Never has anything to retry, but refuses a transaction begun outside it, as the strategy for SQL Server does.</summary>
    private sealed class Retrying(ExecutionStrategyDependencies dependencies)
        : ExecutionStrategy(dependencies, DefaultMaxRetryCount, DefaultMaxDelay)
    {
        protected override bool ShouldRetryOn(Exception exception) => false;
    }
}
