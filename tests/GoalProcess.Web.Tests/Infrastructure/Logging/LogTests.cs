using GoalProcess.Tests;
using GoalProcess.Web.Tests.Support;

namespace GoalProcess.Web.Tests.Infrastructure.Logging;

/// <summary>The log as it comes out of the program: a line is one event, and no address that is a key stands in it.</summary>
public sealed class LogTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Text")]
    [InlineData("Json")]
    public async Task Nobody_writes_a_line_of_their_own_nor_reads_a_key_in_it(string format)
    {
        var database = await TemplateDatabase.CopyAsync(withDemo: true);

        try
        {
            using var program = await RunningProgram.StartAsync(
                database, Ct, ("Demo__IsOn", "true"), ("Log__Format", format), ("Serilog__MinimumLevel__Override__Microsoft", "Information"));

            foreach (var address in new[]
            {
                "/rubbish%0a12:00:00%20INF%20Forged:%20all%20is%20well", "/rubbish%0d%0a{%22@m%22:%22Forged%22}", "/kalender/hemligt-ord.ics", "/en/kalender/hemligt-ord.ics",
                "/?sok=hemligt-ord", "/valj-losenord/hemligt-ord", "/en/valj-losenord/hemligt-ord",
            })
            {
                await program.Visitor().GetAsync(address);
            }

            var lines = await LinesAsync(program, "valj-losenord");
            Assert.Contains(lines, line => line.Contains("rubbish\\", StringComparison.Ordinal) && line.Contains("u000a", StringComparison.Ordinal));
            Assert.DoesNotContain(lines, line => line.StartsWith("12:00:00 INF Forged", StringComparison.Ordinal) || line.StartsWith("{\"@m\":\"Forged", StringComparison.Ordinal));
            Assert.DoesNotContain(lines, line => line.Contains("hemligt-ord", StringComparison.Ordinal));
        }
        finally
        {
            TemplateDatabase.Delete(database);
        }
    }

    [Fact]
    public async Task A_program_started_in_another_folder_has_its_own_settings_and_says_little()
    {
        var database = await TemplateDatabase.CopyAsync(withDemo: false);

        try
        {
            using var program = await RunningProgram.StartAsync(database, Ct, ("Cookies__PlainHttp", "false"));
            Assert.Contains("Now listening", program.Said, StringComparison.Ordinal);
            Assert.DoesNotContain("Executed DbCommand", program.Said, StringComparison.Ordinal);
        }
        finally
        {
            TemplateDatabase.Delete(database);
        }
    }

    // the line of a request is written after its answer
    private static async Task<IReadOnlyList<string>> LinesAsync(RunningProgram program, string last)
    {
        for (var time = 0; time < 100 && program.Said.Split(last).Length < 3; time++)
        {
            await Task.Delay(50, Ct);
        }

        return program.Said.Split('\n');
    }
}
