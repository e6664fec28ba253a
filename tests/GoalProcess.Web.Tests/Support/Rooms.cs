namespace GoalProcess.Web.Tests.Support;

/// <summary>The test classes that share the demo played on SQLite.</summary>
[CollectionDefinition]
public sealed class SqliteRooms : ICollectionFixture<DemoApp>;

/// <summary>The test classes that share the demo played on SQL Server.</summary>
[CollectionDefinition]
public sealed class SqlServerRooms : ICollectionFixture<SqlServerDemoApp>;
