using GoalProcess.Web.Tests.Support;

namespace GoalProcess.Web.Tests.Features.Processes;

/// <summary>The overview of a process.</summary>
public abstract class ProcessTests(DemoApp app)
{
    [Fact]
    public async Task The_overview_says_why_the_process_is_done()
    {
        var page = await (await app.ReaderAsync()).GetAsync("/processer/1");

        Assert.Contains("Utvärderingen av kommunens styrning och ledning", page.Text("background"), StringComparison.Ordinal);
        Assert.Contains("kommunstyrelsens effektiviseringsarbete", page.Text("background"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Goals_go_round_twice_and_the_phases_say_which_is_which()
    {
        var reader = await app.ReaderAsync();
        var (swedish, english) = (await PhasesAsync("/processer/1"), await PhasesAsync("/en/processer/1"));

        Assert.Equal(swedish.Count, swedish.Distinct().Count());
        Assert.True(swedish.IndexOf("Förslag till mål") < swedish.IndexOf("Övergripande mål"));
        Assert.Contains("Goal proposals", english);

        async Task<List<string>> PhasesAsync(string address) =>
            [.. (await reader.GetAsync(address)).Document.QuerySelectorAll(".phases strong").Select(phase => phase.TextContent)];
    }
}

[Collection<SqliteRooms>]
public sealed class SqliteProcessTests(DemoApp app) : ProcessTests(app);

[Collection<SqlServerRooms>]
public sealed class SqlServerProcessTests(SqlServerDemoApp app) : ProcessTests(app);
