using System.Globalization;
using AngleSharp.Dom;
using GoalProcess.Domain.Access;
using GoalProcess.Domain.Agenda2030;
using GoalProcess.Domain.Goals;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Tests.Features.Coverages;

public abstract class CoverageTests(DemoApp app)
{
    private const string Coverage = "/processer/1/tackning";

    [Fact]
    public async Task Every_cell_and_total_is_what_the_database_holds()
    {
        var page = await (await app.ReaderAsync()).GetAsync(Coverage);
        var stored = await StoredAsync();
        var rows = page.Document.QuerySelectorAll("[data-testid=matrix] tbody tr:not(.coverage-group)");

        Assert.Equal(stored.Count, rows.Length);
        foreach (var (row, owner) in rows.Zip(stored))
        {
            Assert.Contains(owner.Name, row.QuerySelector("th")!.TextContent, StringComparison.Ordinal);
            var expected = Enumerable.Range(1, 17).Select(goal => owner.Codes.Count(code => GoalOf(code) == goal)).ToList();
            Assert.Equal([.. expected, expected.Sum()], row.QuerySelectorAll("td").Select(Number));
        }

        var sums = Enumerable.Range(1, 17).Select(goal => stored.SelectMany(owner => owner.Codes).Count(code => GoalOf(code) == goal)).ToList();
        Assert.Equal([.. sums, sums.Sum()], page.Document.QuerySelectorAll("[data-testid=matrix] tfoot td").Select(Number));
        Assert.Contains(
            $"{stored.SelectMany(owner => owner.Codes).Where(code => code.Contains('.', StringComparison.Ordinal)).Distinct().Count()} av 169 delmål",
            page.Text("targets-tied"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_matrix_is_a_table_that_is_read_aloud_with_its_headers()
    {
        var page = await (await app.ReaderAsync()).GetAsync(Coverage);
        var table = page.Document.QuerySelector("[data-testid=matrix]")!;
        var region = table.ParentElement!;

        Assert.NotEqual("", table.QuerySelector("caption")!.TextContent.Trim());
        Assert.Equal(19, table.QuerySelectorAll("thead th[scope=col]").Length);
        Assert.All(table.QuerySelectorAll("th"), header => Assert.Matches("^(col|row|rowgroup)$", header.GetAttribute("scope")));
        Assert.All(table.QuerySelectorAll("td"), cell => Assert.NotEqual("", cell.TextContent.Trim()));
        Assert.Equal(("region", "0"), (region.GetAttribute("role"), region.GetAttribute("tabindex")));
        Assert.NotEqual("", region.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task Every_target_says_what_is_tied_to_it_or_that_nothing_is()
    {
        var reader = await app.ReaderAsync();
        var met = 0;

        foreach (var goal in Agenda2030Register.Goals)
        {
            var page = await reader.GetAsync($"{Coverage}/{goal.Number}");
            Assert.Equal(goal.Targets.Select(target => $"delmal-{target.Code}"), page.Document.QuerySelectorAll("[data-testid=targets] > li").Select(row => row.Id));

            foreach (var target in goal.Targets)
            {
                var row = page.Document.GetElementById($"delmal-{target.Code}")!;
                var ties = await TiesOfAsync(target.Code);
                Assert.Equal(ties.Count, row.QuerySelectorAll(".tie-list > li").Length);
                Assert.Equal(ties.Count == 0, row.TextContent.Contains("Ingen koppling till delmålet", StringComparison.Ordinal));
                Assert.All(ties, tie => Assert.Contains(tie.Rationale, row.TextContent, StringComparison.Ordinal));
                Assert.All(ties, tie => Assert.Contains(tie.Strength is TieStrength.Whole ? "hela" : "del", row.TextContent, StringComparison.Ordinal));
                met++;
            }
        }

        Assert.Equal(169, met);
    }

    [Fact]
    public async Task Every_statement_says_what_is_tied_to_it_or_that_nothing_is()
    {
        var page = await (await app.ReaderAsync()).GetAsync(Coverage);
        var statements = await app.ReadAsync(db => db.Direction.SelectMany(document => document.Statements).ToListAsync());
        var areas = await app.ReadAsync(db => db.GoalAreas
            .Where(area => area.WithdrawnAt == null && db.Processes.Any(process => process.Number == 1 && process.Id == area.ProcessId)).ToListAsync());

        Assert.NotEmpty(statements);
        foreach (var statement in statements)
        {
            var row = page.Document.QuerySelectorAll("[data-testid=vision] .rows > li, [data-testid=vardegrund] .rows > li")
                .Single(item => item.QuerySelector("strong")!.TextContent.Trim() == statement.Text);
            Assert.All(areas.Where(area => area.Ties.Any(tie => tie.RemovedAt is null && tie.StatementId == statement.Id)), area => Assert.Contains(area.Name, row.TextContent, StringComparison.Ordinal));
            Assert.Equal(row.QuerySelector("a") is null, row.TextContent.Contains("Koppling saknas", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Only_those_who_edit_are_led_to_editing_and_there_is_no_eighteenth_goal()
    {
        var (reader, official) = (await app.ReaderAsync(), await app.OfficialAsync());

        Assert.Empty((await reader.GetAsync($"{Coverage}/8")).Document.QuerySelectorAll("main .btn-primary"));
        Assert.NotEmpty((await official.GetAsync($"{Coverage}/8")).Document.QuerySelectorAll("main .btn-primary"));
        Assert.Equal(404, (await reader.GetAsync($"{Coverage}/18")).Status);
        Assert.Equal(404, (await reader.GetAsync($"{Coverage}/0")).Status);
        Assert.NotNull((await reader.GetAsync("/processer/1/malomraden")).Document.QuerySelector($"main a[href='{Coverage}']"));
    }

    private Task<List<(string Name, bool IsGoal, List<string> Codes)>> StoredAsync() => app.ReadAsync(async db =>
    {
        var process = await db.Processes.Where(one => one.Number == 1).Select(one => one.Id).SingleAsync();
        var areas = await db.GoalAreas.Where(area => area.ProcessId == process && area.WithdrawnAt == null).OrderBy(area => area.Number).ToListAsync();
        var goals = await db.Goals.Where(goal => goal.ProcessId == process && goal.WithdrawnAt == null).OrderBy(goal => goal.Number).ToListAsync();

        return areas.ConvertAll(area => (area.Name, false, CodesOf(area.Ties))).Concat(goals.ConvertAll(goal => (goal.ShortName, true, CodesOf(goal.Ties)))).ToList();
    });

    private Task<List<(string Rationale, TieStrength Strength)>> TiesOfAsync(string code) => app.ReadAsync(async db =>
    {
        var process = await db.Processes.Where(one => one.Number == 1).Select(one => one.Id).SingleAsync();
        var areas = await db.GoalAreas.Where(area => area.ProcessId == process && area.WithdrawnAt == null).ToListAsync();
        var goals = await db.Goals.Where(goal => goal.ProcessId == process && goal.WithdrawnAt == null).ToListAsync();

        return areas.SelectMany(area => area.Ties).Concat(goals.SelectMany(goal => goal.Ties))
            .Where(tie => tie.RemovedAt == null && tie.Code == code).Select(tie => (tie.Rationale, tie.Strength)).ToList();
    });

    private static List<string> CodesOf(IEnumerable<Tie> ties) => [.. ties.Where(tie => tie.RemovedAt == null).Select(tie => tie.Code).OfType<string>()];

    private static int GoalOf(string code) => int.Parse(code.Split('.')[0], CultureInfo.InvariantCulture);

    private static int Number(IElement cell) => int.Parse(cell.TextContent.Trim(), CultureInfo.InvariantCulture);
}

[Collection<SqliteRooms>]
public sealed class SqliteCoverageTests(DemoApp app) : CoverageTests(app);

[Collection<SqlServerRooms>]
public sealed class SqlServerCoverageTests(SqlServerDemoApp app) : CoverageTests(app);

/// <summary>Where there are no ties.</summary>
public sealed class CoverageGapTests(NewProcessApp app) : IClassFixture<NewProcessApp>
{
    [Fact]
    public async Task A_gap_is_told_in_words_and_a_goal_left_out_by_its_reason()
    {
        var official = await app.SignInAsync(Role.Official);
        var page = await official.GetAsync("/processer/2/tackning");
        Assert.Contains("17 av 17 mål saknar målområde", page.Text("gaps"), StringComparison.Ordinal);
        Assert.Contains("Inget målområde tar om hand målet", page.Document.QuerySelectorAll("[data-testid=matrix] thead th")[14].TextContent, StringComparison.Ordinal);

        var form = await official.GetAsync("/processer/2/malomraden/tackning/14");
        await official.SubmitAsync(form, "[data-testid=coverage-form]", ("Because", "Kommunen har ingen kust"));

        var state = (await official.GetAsync("/processer/2/tackning/14")).Text("state");
        Assert.Contains("Lämnas utanför", state, StringComparison.Ordinal);
        Assert.Contains("Kommunen har ingen kust", state, StringComparison.Ordinal);
        Assert.Contains("16 av 17 mål saknar målområde", (await official.GetAsync("/processer/2/tackning")).Text("gaps"), StringComparison.Ordinal);

        await official.SubmitAsync(form, "[data-testid=coverage-form]", ("Because", ""));
        Assert.Contains("Inget målområde tar om hand målet", (await official.GetAsync("/processer/2/tackning/14")).Text("state"), StringComparison.Ordinal);
    }
}
