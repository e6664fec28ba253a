using GoalProcess.Tests;

namespace GoalProcess.Web.Tests.Support;

/// <summary>The app with a process that has nothing in it, and one with bare things.</summary>
public sealed class NewProcessApp : TestApp
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Beginning.MakeAsync(this);
    }
}
