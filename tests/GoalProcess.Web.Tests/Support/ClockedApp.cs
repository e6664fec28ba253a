using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Web.Tests.Support;

/// <summary>The app with a clock that a test can put forward.</summary>
public class ClockedApp : TestApp
{
    public MovableClock Clock { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }
}

/// <summary>The same over SQL Server.</summary>
public sealed class SqlServerClockedApp : ClockedApp
{
    public SqlServerClockedApp() => UseSqlServer();
}
