using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Tests;
using GoalProcess.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Data.Tests.Aggregates;

/// <summary>A database with the demo played, shared by the tests of one provider.</summary>
public abstract class Store(DatabaseKind kind) : IAsyncLifetime
{
    private TestDatabase? _database;

    /// <summary>The database; the test is skipped where its server is not given.</summary>
    public TestDatabase Database
    {
        get
        {
            Assert.SkipWhen(_database is null, GivenServer.IsMissing);
            return _database!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (kind is DatabaseKind.Sqlite || GivenServer.IsGiven)
        {
            _database = await TestDatabase.WithDemoAsync(kind);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }
}

/// <summary>The embedded default.</summary>
public sealed class SqliteStore() : Store(DatabaseKind.Sqlite);

/// <summary>Production, where a server is given.</summary>
public sealed class SqlServerStore() : Store(DatabaseKind.SqlServer);

/// <summary>The classes that share the SQLite store.</summary>
[CollectionDefinition]
public sealed class OnSqlite : ICollectionFixture<SqliteStore>;

/// <summary>The classes that share the SQL Server store.</summary>
[CollectionDefinition]
public sealed class OnSqlServer : ICollectionFixture<SqlServerStore>;

/// <summary>What the aggregates' tests have in common: acts in, rows out.</summary>
public abstract class AggregateTests(Store store)
{
    private static readonly Actor Person = new(
        Guid.CreateVersion7(), "Åsa Öberg", [Grant.Everywhere(Role.Official), Grant.Everywhere(Role.Secretary), Grant.Everywhere(Role.Administrator)]);

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    protected Task<Guid> ProcessAsync() => ReadAsync(db => db.Processes.Where(process => process.Number == 1).Select(process => process.Id).SingleAsync(Ct));

    protected Task<T> ReadAsync<T>(Func<GoalProcessDbContext, Task<T>> question) => store.Database.WithAsync(question);

    protected AsyncServiceScope Scope() => store.Database.Scope();

    protected async Task<WorkflowOutcome> TryAsync<TAct>(TAct act)
        where TAct : class, IAct<TAct> => (await store.Database.Service<WorkflowService>().DoAsync(act, Person, Ct)).Outcome;

    protected async Task DoAsync<TAct>(TAct act)
        where TAct : class, IAct<TAct> => Assert.Equal(WorkflowOutcome.Done, await TryAsync(act));

    /// <summary>What the trail says was done to the subject last.</summary>
    protected Task<string> LastActAsync(Guid subject) => ReadAsync(async db =>
        (await db.AuditEntries.Where(entry => entry.SubjectId == subject).ToListAsync(Ct)).MaxBy(entry => entry.Id)!.Act);
}
