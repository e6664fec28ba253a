using System.Text.RegularExpressions;
using GoalProcess.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Tests.House;

/// <summary>
/// No page reads a table from end to end that grows with each process: SQLite is asked how it would carry out every command of every page. What is quick among
/// the demo's few rows would be slow among a hundred thousand, and nobody would have seen it coming.
/// </summary>
public sealed partial class QueryPlanTests(CountingApp app) : IClassFixture<CountingApp>
{
    // as many as there are bodies, people, processes and jobs, or emptied by rule
    private static readonly HashSet<string> Short =
    [
        "AccountLinks", "AspNetUsers", "AuditChains", "Bodies", "BodyMandates", "CalendarFeeds", "DemoClocks", "DirectionDocuments", "DirectionStatements",
        "Drafts", "Jobs", "Municipalities", "OutboxMessages", "ProcessTemplates", "Processes", "Programmes", "Seats", "UserGrants",
    ];

    private static readonly (string Template, string Table, string Because)[] Meant =
    [
        ("/", "Meetings", "a meeting held long ago may still wait for its answers"),
        ("/", "ConsultationResponses", "every consultation that is out, of every process"),
        ("/kalender/{secret}.ics", "Meetings", "the calendar has every meeting"),
    ];

    [Fact]
    public async Task No_page_reads_a_table_that_grows_from_end_to_end()
    {
        var visitor = await app.SignInAsync([.. RouteTable.Readers.Select(Grant.Everywhere)]);
        var samples = await RouteSamples.OfAsync(app);
        var found = new SortedSet<string>(StringComparer.Ordinal);

        foreach (var row in RouteTable.Rows.Where(row => row is { Method: "GET", Template: not ("/logga-in" or "/logga-in/kod" or "/sprak/sv" or "/sprak/en") }))
        {
            app.Counter.Reset();
            var page = await visitor.GetAsync(samples.Address(row));
            Assert.True(page.Status == 200, $"{row}: {page.Status}");
            found.UnionWith(from table in await ScannedAsync()
                            where !Array.Exists(Meant, meant => (meant.Template, meant.Table) == (row.Template, table))
                            select $"{row.Template} {table}");
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public async Task Nor_does_an_act()
    {
        var official = await app.SignInAsync(Role.Official);
        (string Page, string Form, (string, string?)[] Fields)[] acts =
        [
            ("/processer/1/nyckelord/ny", "form[data-testid=keyword]", [("Text", "plan"), ("SourceKind", "Workshop"), ("SourceText", "Prov")]),
            ("/processer/1/mal/1/andra", "[data-testid=goal-form]", [("Wording", "Ett mål med en annan lydelse"), ("Because", "Prov")]),
            ("/processer/1/malomraden/1/andra", "[data-testid=area]", [("Meaning", "En annan innebörd")]),
        ];

        foreach (var (page, form, fields) in acts)
        {
            var shown = await official.GetAsync(page);
            app.Counter.Reset();
            Assert.Equal(302, (await official.SubmitAsync(shown, form, fields)).Status);
            Assert.Empty(await ScannedAsync());
        }
    }

    /// <summary>The growing tables that the commands sent read from end to end.</summary>
    private async Task<List<string>> ScannedAsync() =>
        [.. (await Task.WhenAll(app.Counter.Sent.Select(ScannedAsync))).SelectMany(tables => tables).Except(Short)];

    /// <summary>The tables that the command reads from end to end.</summary>
    private Task<List<string>> ScannedAsync(SentCommand command) => app.ReadAsync(async db =>
    {
        var names = TablePattern().Matches(command.Text).ToLookup(match => match.Groups["alias"].Value, match => match.Groups["table"].Value);
        var stored = db.Model.GetEntityTypes().Select(type => type.GetTableName()).ToHashSet();
        await db.Database.OpenConnectionAsync();
        await using var explain = db.Database.GetDbConnection().CreateCommand();
        explain.CommandText = "EXPLAIN QUERY PLAN " + command.Text;

        foreach (var name in command.Parameters)
        {
            var parameter = explain.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, DBNull.Value);
            explain.Parameters.Add(parameter);
        }

        var tables = new List<string>();
        await using var plan = await explain.ExecuteReaderAsync();

        while (await plan.ReadAsync())
        {
            if (ScanPattern().Match(plan.GetString(plan.GetOrdinal("detail"))) is { Success: true } scan)
            {
                // a write calls its table by its own name, and what is no table is a part of the command
                var alias = scan.Groups["alias"].Value;
                tables.AddRange(names.Contains(alias) ? names[alias] : stored.Contains(alias) ? [alias] : []);
            }
        }

        return tables;
    });

    [GeneratedRegex("\"(?<table>\\w+)\" AS \"(?<alias>\\w+)\"")]
    private static partial Regex TablePattern();

    [GeneratedRegex("^SCAN (?<alias>\\w+)")]
    private static partial Regex ScanPattern();
}
