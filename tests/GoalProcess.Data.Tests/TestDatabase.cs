using GoalProcess.Data.Accounts;
using GoalProcess.Tests;
using GoalProcess.Workflow;
using GoalProcess.Workflow.Demo;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Data.Tests;

/// <summary>A migrated database of its own, with the workflow floor on top, gone when the test is: a SQLite file, or one on a SQL Server.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly DatabaseKind _kind;
    private readonly ServiceProvider _services;

    /// <param name="name">The file, or the name on the server.</param>
    private TestDatabase(string name, bool isDemo, DatabaseKind kind, bool retries)
    {
        (Name, _kind) = (name, kind);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Demo:IsOn"] = isDemo ? "true" : "false" })
            .Build();
        var services = new ServiceCollection()
            .AddLogging()
            .Configure<IdentityOptions>(IdentityShape.Apply)
            .AddGoalProcessData(kind, kind is DatabaseKind.Sqlite ? TemplateDatabase.ConnectionTo(name) : GivenServer.ConnectionTo(name))
            .DoNotWaitForTheDisk()
            .AddGoalProcessWorkflow(configuration);

        if (retries)
        {
            services.ConfigureDbContext<SqliteGoalProcessDbContext>(
                options => options.UseSqlite(sqlite => sqlite.ExecutionStrategy(dependencies => new Retrying(dependencies))));
        }

        _services = services.BuildServiceProvider(validateScopes: true);
    }

    /// <summary>The file, or the name on the server.</summary>
    public string Name { get; }

    /// <param name="isDemo">Whether the demo may be built.</param>
    /// <param name="kind">A SQLite file, or a database on the given SQL Server.</param>
    /// <param name="retries">Whether the SQLite file is spoken to with the rules that SQL Server's retries set.</param>
    public static async Task<TestDatabase> CreateAsync(bool isDemo = false, DatabaseKind kind = DatabaseKind.Sqlite, bool retries = false)
    {
        if (kind is DatabaseKind.Sqlite)
        {
            return new TestDatabase(await TemplateDatabase.CopyAsync(withDemo: false), isDemo, kind, retries);
        }

        var database = new TestDatabase($"goalprocess-{Guid.CreateVersion7():N}", isDemo, kind, retries);
        await database.WithAsync(async db =>
        {
            await db.Database.MigrateAsync();
            return true;
        });
        return database;
    }

    /// <summary>A database with the demo in it: of SQLite a copy of one that was built before.</summary>
    public static async Task<TestDatabase> WithDemoAsync(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        if (kind is DatabaseKind.Sqlite)
        {
            return new TestDatabase(await TemplateDatabase.CopyAsync(withDemo: true), isDemo: true, kind, retries: false);
        }

        var database = await CreateAsync(isDemo: true, kind);
        await database.Service<DemoService>().EnsureAsync(TestContext.Current.CancellationToken);
        return database;
    }

    /// <summary>Another database with the same rows; of a SQLite file only.</summary>
    public async Task<TestDatabase> CopyAsync(bool isDemo)
    {
        var copy = new TestDatabase(TemplateDatabase.NewPath(), isDemo, DatabaseKind.Sqlite, retries: false);
        await WithAsync(db => db.Database.ExecuteSqlAsync($"VACUUM INTO {copy.Name}"));
        await copy.WithAsync(db => db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL")); // a copy has none
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
        if (_kind is DatabaseKind.Sqlite)
        {
            TemplateDatabase.Delete(Name);
        }
    }

    /// <summary>Never has anything to retry, but refuses a transaction begun outside it, as the strategy for SQL Server does.</summary>
    private sealed class Retrying(ExecutionStrategyDependencies dependencies)
        : ExecutionStrategy(dependencies, DefaultMaxRetryCount, DefaultMaxDelay)
    {
        protected override bool ShouldRetryOn(Exception exception) => false;
    }
}
