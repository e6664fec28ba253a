using GoalProcess.Domain.Access;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

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

    /// <summary>The list of processes is open to the same people as the report of them, and the menu leads nobody to a refusal.</summary>
    [Fact]
    public async Task One_whose_only_grant_is_in_a_process_finds_it_and_every_entry_of_the_menu_opens()
    {
        var process = await app.ReadAsync(db => db.Processes.Where(one => one.Number == 1).Select(one => one.Id).SingleAsync());

        foreach (var (grants, expected) in new[] { ((Grant[])[Grant.InProcess(Role.Official, process)], 1), ([], 0) })
        {
            var visitor = await app.SignInAsync(grants);
            var list = await visitor.GetAsync("/processer");
            Assert.Equal((200, expected), (list.Status, list.Document.QuerySelectorAll("[data-testid=process]").Length));

            var menu = list.Document.QuerySelectorAll("#sidomeny ul a").Select(link => link.GetAttribute("href")!).ToList();
            Assert.Contains("/lagesrapport", menu);

            foreach (var address in menu)
            {
                Assert.Equal((address, 200), (address, (await visitor.GetAsync(address)).Status));
            }
        }

        Assert.Contains("/organ", (await (await app.ReaderAsync()).GetAsync("/processer")).Document.QuerySelectorAll("#sidomeny ul a").Select(link => link.GetAttribute("href")));
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
