using GoalProcess.Data.Accounts;
using GoalProcess.Workflow;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Data.Tests;

/// <summary>A migrated SQLite file of its own, with the workflow floor on top, gone when the test is.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"goalprocess-{Guid.CreateVersion7()}.db");
    private readonly ServiceProvider _services;

    private TestDatabase(bool isDemo)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Demo:IsOn"] = isDemo ? "true" : "false" })
            .Build();
        _services = new ServiceCollection()
            .AddLogging()
            .Configure<IdentityOptions>(IdentityShape.Apply)
            .AddGoalProcessData(DatabaseKind.Sqlite, $"Data Source={_file};Foreign Keys=True;Default Timeout=15;Pooling=False")
            .AddGoalProcessWorkflow(configuration)
            .BuildServiceProvider(validateScopes: true);
    }

    public static async Task<TestDatabase> CreateAsync(bool isDemo = false)
    {
        var database = new TestDatabase(isDemo);
        await using var scope = database.Scope();
        await scope.ServiceProvider.GetRequiredService<GoalProcessDbContext>().Database.MigrateAsync();
        return database;
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
        await _services.DisposeAsync();
        foreach (var file in new[] { _file, _file + "-wal", _file + "-shm" })
        {
            File.Delete(file);
        }
    }
}
