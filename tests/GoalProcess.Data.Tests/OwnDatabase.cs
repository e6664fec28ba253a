using GoalProcess.Tests;

namespace GoalProcess.Data.Tests;

/// <summary>Tests that each have a migrated, empty database of their own; skipped where its server is not given.</summary>
public abstract class OwnDatabase(DatabaseKind kind) : IAsyncLifetime
{
    private TestDatabase? _created;

    /// <summary>The test's database.</summary>
    protected TestDatabase Database
    {
        get
        {
            Assert.SkipWhen(_created is null, GivenServer.IsMissing);
            return _created!;
        }
    }

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _created = kind is DatabaseKind.Sqlite || GivenServer.IsGiven ? await TestDatabase.CreateAsync(kind: kind) : null;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);

        if (_created is not null)
        {
            await _created.DisposeAsync();
        }
    }
}
