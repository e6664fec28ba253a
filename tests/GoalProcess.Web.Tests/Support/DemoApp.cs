using GoalProcess.Domain.Access;

namespace GoalProcess.Web.Tests.Support;

/// <summary>
/// The app with the demo played: real content to read and change. Shared by the rooms' tests, which take turns and change only what they
/// have made or what no other test counts.
/// </summary>
public class DemoApp : TestApp
{
    private Visitor? _official;
    private Visitor? _reader;

    public DemoApp() => Settings["Demo:IsOn"] = "true";

    /// <summary>Someone who may edit everything; the same session each time.</summary>
    public async Task<Visitor> OfficialAsync() => _official ??= await SignInAsync(Role.Official);

    /// <summary>Someone who may read everything and edit nothing; the same session each time.</summary>
    public async Task<Visitor> ReaderAsync() => _reader ??= await SignInAsync(Role.ElectedMember);
}

/// <summary>The same over SQL Server.</summary>
public sealed class SqlServerDemoApp : DemoApp
{
    public SqlServerDemoApp() => UseSqlServer();
}
