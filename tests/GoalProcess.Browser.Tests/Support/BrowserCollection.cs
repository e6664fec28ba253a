namespace GoalProcess.Browser.Tests.Support;

/// <summary>One app and one browser for all journeys: starting them takes longer than most journeys do.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserApp>
{
    public const string Name = "Browser";
}
