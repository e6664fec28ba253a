namespace GoalProcess.Web.Tests.Support;

/// <summary>The test classes that share the played demo.</summary>
[CollectionDefinition(Name)]
public sealed class DemoRooms : ICollectionFixture<DemoApp>
{
    public const string Name = "Demo";
}
