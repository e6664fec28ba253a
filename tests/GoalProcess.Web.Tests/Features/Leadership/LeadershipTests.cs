using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using GoalProcess.Domain.Access;
using GoalProcess.Domain.Processes;
using GoalProcess.Web.Tests.House;
using GoalProcess.Web.Tests.Support;
using GoalProcess.Workflow.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;

namespace GoalProcess.Web.Tests.Features.Leadership;

/// <summary>How the processes stand, as leadership reads it: on the page, in the table and as files.</summary>
public abstract class LeadershipTests(CountingApp app)
{
    private const string Report = "/processer/1/lage";
    private const string Table = "/lagesrapport";

    [Fact]
    public async Task The_memos_process_is_on_time_on_27_March_and_the_page_says_what_comes()
    {
        var page = await (await app.ReaderAsync()).GetAsync(Report);

        Assert.Equal(("Lägesrapport", 200), (page.H1, page.Status));
        Assert.Contains("I tid", page.Text("verdict"), StringComparison.Ordinal);
        Assert.Null(page.Text("do"));
        Assert.Equal(3, page.Document.QuerySelectorAll("[data-testid=decisions] .rows > li").Length);
        Assert.Contains("Kommunfullmäktige, 24 juni 2019", page.Text("decisions"), StringComparison.Ordinal);
        Assert.Contains("sedan 15 mars 2019", page.Text("waiting"), StringComparison.Ordinal);
        Assert.Equal(4, page.Document.QuerySelectorAll("[data-testid=areas] tbody tr").Length);
        Assert.Contains("17 av 17 globala mål", page.Text("coverage"), StringComparison.Ordinal);
        Assert.Contains("Ingen remiss är skickad", page.Text("responses"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_figures_are_what_the_database_holds()
    {
        var page = await (await app.ReaderAsync()).GetAsync("/processer/2/lage");
        var process = await app.ReadAsync(db => db.Processes.Where(one => one.Number == 2).Select(one => one.Id).SingleAsync());
        var contributions = await app.ReadAsync(db => db.Contributions.Where(one => one.ProcessId == process).ToListAsync());
        var responses = await app.ReadAsync(db => db.ConsultationResponses.Where(one => one.ProcessId == process).ToListAsync());
        var cost = await app.ReadAsync(db => db.Costs.Where(one => one.ProcessId == process && one.WithdrawnAt == null).SumAsync(one => one.AmountInOre ?? 0));
        var participants = (await app.ReadAsync(db => db.Dialogues.AsSplitQuery().Where(one => one.ProcessId == process).ToListAsync()))
            .SelectMany(dialogue => dialogue.Channels).Sum(channel => channel.Participants ?? 0);
        var swedish = CultureInfo.GetCultureInfo("sv-SE");

        Assert.True(participants > 0 && cost > 0);
        Assert.Contains($"{contributions.Count} förslag, {contributions.Count(one => one.CodedAt is not null)} sorterade, {participants} deltagare", page.Text("dialogue"), StringComparison.Ordinal);
        Assert.Contains($"{responses.Count(one => one.ReceivedOn is not null)} av {responses.Count} inne, 1 uteblivna, 0 ute", page.Text("responses"), StringComparison.Ordinal);
        Assert.Contains("1 sena", page.Text("responses"), StringComparison.Ordinal);
        Assert.Contains($"{(cost / 100m).ToString("N0", swedish)} kr", page.Text("cost"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_10_April_noted_as_not_held_it_says_why_June_is_at_risk_and_leads_there()
    {
        await using var demo = await MovedAsync();
        var official = await demo.OfficialAsync();
        var step = await official.GetAsync("/processer/1/steg/11");
        Assert.Equal(302, (await official.SubmitAsync(step, "[data-testid=outcome]", ("Outcome.Day", "2019-04-10"), ("Outcome.Text", "Sammanträdet ställdes in"))).Status);

        var executive = await demo.SignInAsync(Role.Executive);
        var home = await executive.GetAsync("/");
        var link = home.Document.QuerySelectorAll("[data-testid=leadership] li").Single(row => row.TextContent.Contains("I riskzonen", StringComparison.Ordinal)).QuerySelector("a")!;
        var page = await executive.GetAsync(link.GetAttribute("href")!);

        Assert.Contains("I riskzonen", page.Text("verdict"), StringComparison.Ordinal);
        Assert.Contains("hölls inte 10 april 2019", page.Text("reason"), StringComparison.Ordinal);
        Assert.Contains("8 maj 2019. Det hotar Kommunfullmäktige 24 juni 2019. Marginal: 11 dagar.", page.Text("reason"), StringComparison.Ordinal);
        Assert.Contains("Kommunstyrelsens arbetsutskott har inte lämnat ärendet vidare", page.Text("do"), StringComparison.Ordinal);
        Assert.Equal(
            ["/processer/1/steg/11", "/processer/1/steg/13", "/organ/ksau/sammantraden", "/processer/1/steg/13/flytta", "/processer/1/alternativ"],
            page.Document.QuerySelectorAll("[data-testid=do] .page-links a").Select(each => each.GetAttribute("href")));

        foreach (var address in page.Document.QuerySelectorAll("main a").Select(each => each.GetAttribute("href")!.Split('#')[0]).Distinct())
        {
            Assert.True((await executive.GetAsync(address)).Status == 200, address);
        }

        var english = await executive.GetAsync("/en" + Report);
        Assert.Contains("was not held on 10 April 2019", english.Text("reason"), StringComparison.Ordinal);

        var table = await executive.GetAsync($"{Table}?lage=risk");
        Assert.Equal(page.Text("reason"), table.Document.QuerySelector("[data-testid=standing-1] .report-reason")!.TextContent);
        Assert.Null(table.Text("standing-2"));
        Assert.Contains("1", table.Document.QuerySelector("[data-testid=counts] a[aria-current=page]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_the_sheet_and_the_list_hold_the_same_rows_in_the_same_order()
    {
        var reader = await app.ReaderAsync();

        foreach (var query in new[] { "", "?sortera=process&ordning=fallande", "?sortera=process&ordning=stigande", "?sortera=nonsens&ordning='&lage=%00" })
        {
            var page = await reader.GetAsync(Table + query);
            var rows = page.Document.QuerySelectorAll("[data-testid=standings] tbody tr").ToList();
            var names = rows.ConvertAll(row => row.QuerySelector("th")!.TextContent.Trim());
            var reasons = rows.ConvertAll(row => row.QuerySelector(".report-reason")!.TextContent.Trim());
            var csv = Read(await BytesAsync(reader, $"{Table}.csv{query}"));
            var sheet = (await BytesAsync(reader, $"{Table}.xlsx{query}")).ToSheet();

            Assert.True(names.Count >= 2);
            Assert.Equal(names, csv.Select(row => row["Process"]));
            Assert.Equal(reasons, csv.Select(row => row["Orsak"]));
            Assert.Equal(names, sheet.Select(row => (string)row["Process"]));
            Assert.Equal(reasons, sheet.Select(row => (string)row["Orsak"]));
            Assert.Equal(csv.Select(row => row["Nästa beslut"]), sheet.Select(row => ((DateTime)row["Nästa beslut"]).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }
    }

    [Fact]
    public async Task The_list_is_what_Swedish_Excel_opens_and_both_are_taken_away_as_files()
    {
        var reader = await app.ReaderAsync();
        using var csv = await reader.SendAsync($"{Table}.csv");
        using var sheet = await reader.SendAsync($"{Table}.xlsx");
        var bytes = await csv.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes.Take(3));
        Assert.StartsWith("Nummer;Process;Läge;Orsak;", Encoding.UTF8.GetString(bytes[3..]), StringComparison.Ordinal);
        Assert.Equal("text/csv; charset=utf-8", csv.Content.Headers.ContentType?.ToString());
        Assert.Equal(("attachment", "lagesrapport-2019-03-27.csv"), (csv.Content.Headers.ContentDisposition!.DispositionType, csv.Content.Headers.ContentDisposition.FileName));
        Assert.Equal(("attachment", "lagesrapport-2019-03-27.xlsx"), (sheet.Content.Headers.ContentDisposition!.DispositionType, sheet.Content.Headers.ContentDisposition.FileName));
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", sheet.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_name_that_is_a_formula_is_a_name_in_both_files()
    {
        string[] formulas = ["=HYPERLINK(\"http://x\";\"y\")", "+1+1", "-2+3", "@SUM(A1:A9)", "\t=1+1", "  =1+1", "=cmd|'/c calc'!A1"];
        await using var demo = await CountingDemoAsync();
        await demo.ReadAsync(async db =>
        {
            foreach (var (index, formula) in formulas.Index())
            {
                var process = new GoalSettingProcess(20 + index, $"Process {index}", $"Process {index}", new DateOnly(2027, 1, 1), new DateOnly(2034, 12, 31), 4, 5);
                db.Add(process);
                await db.SaveChangesAsync();
                await db.Processes.Where(one => one.Id == process.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.NameSv, formula));
            }

            return formulas.Length;
        });
        var reader = await demo.ReaderAsync();
        var sheet = await BytesAsync(reader, $"{Table}.xlsx");
        var (csv, rows) = (Read(await BytesAsync(reader, $"{Table}.csv")), sheet.ToSheet());

        Assert.All(formulas, formula =>
        {
            Assert.Contains(csv, row => row["Process"] == $"'{formula}");
            Assert.Contains(rows, row => row["Process"] as string == $"'{formula}");
        });
        using var zip = new ZipArchive(new MemoryStream(sheet));
        using var text = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        Assert.DoesNotContain("<x:f", await text.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_who_are_not_signed_in_or_have_no_role_read_none_of_it()
    {
        var (stranger, nobody) = (app.Visitor(), await app.SignInAsync([]));

        foreach (var address in new[] { Report, Table, $"{Table}.xlsx", $"{Table}.csv" })
        {
            Assert.StartsWith("/logga-in", (await stranger.GetAsync(address)).Location, StringComparison.Ordinal);
        }

        Assert.Equal(403, (await nobody.GetAsync(Report)).Status);
        Assert.Contains("Här finns inga processer än", (await nobody.GetAsync(Table)).Html, StringComparison.Ordinal);
        Assert.Empty(Read(await BytesAsync(nobody, $"{Table}.csv")));
        Assert.DoesNotContain((await BytesAsync(nobody, $"{Table}.xlsx")).ToSheet(), row => row["Process"] is not null);
        Assert.Equal(404, (await (await app.ReaderAsync()).GetAsync("/processer/99/lage")).Status);
    }

    [Fact]
    public async Task Someone_of_one_process_reads_its_report_and_no_others()
    {
        var process = await app.ReadAsync(db => db.Processes.Where(one => one.Number == 1).Select(one => one.Id).SingleAsync());
        var member = await app.SignInAsync(Grant.InProcess(Role.Executive, process));

        Assert.Equal(200, (await member.GetAsync(Report)).Status);
        Assert.Equal(403, (await member.GetAsync("/processer/2/lage")).Status);
        Assert.Equal("standing-1", Assert.Single((await member.GetAsync(Table)).Document.QuerySelectorAll("[data-testid=standings] tbody tr")).GetAttribute("data-testid"));
        Assert.Equal("1", Assert.Single(Read(await BytesAsync(member, $"{Table}.csv")))["Nummer"]);
        Assert.Single((await BytesAsync(member, $"{Table}.xlsx")).ToSheet());
    }

    [Fact]
    public async Task Fifty_processes_are_read_with_the_commands_of_two()
    {
        await using var demo = await CountingDemoAsync();
        var reader = await demo.ReaderAsync();
        await CountAsync(demo, reader);
        var few = await CountAsync(demo, reader);

        await demo.ReadAsync(async db =>
        {
            for (var number = 3; number <= 50; number++)
            {
                var process = new GoalSettingProcess(number, $"Process {number}", $"Process {number}", new DateOnly(2020, 1, 1), new DateOnly(2026, 12, 31), 4, 5);
                var day = new DateOnly(2019, 1, 1).AddDays(number);
                process.AddStep(new StepDraft("Steg", "Step", StepKind.Decision, null, day, day, false, [], "", null, [], false));
                db.Add(process);
            }

            return await db.SaveChangesAsync();
        });

        await CountAsync(demo, reader);
        Assert.Equal(few, await CountAsync(demo, reader));
        Assert.Equal(50, (await reader.GetAsync(Table)).Document.QuerySelectorAll("[data-testid=standings] tbody tr").Length);
    }

    private static async Task<string> CountAsync(CountingApp demo, Visitor reader)
    {
        var counts = new List<int>();

        foreach (var address in new[] { Table, Report, $"{Table}.csv", $"{Table}.xlsx" })
        {
            demo.Counter.Reset();
            Assert.Equal(200, (await reader.GetAsync(address)).Status);
            counts.Add(demo.Counter.Count);
        }

        return string.Join(' ', counts);
    }

    protected abstract CountingApp NewApp();

    private async Task<CountingApp> CountingDemoAsync()
    {
        var demo = NewApp();
        await demo.InitializeAsync();
        return demo;
    }

    private async Task<CountingApp> MovedAsync()
    {
        var demo = await CountingDemoAsync();
        await using var scope = demo.Services.CreateAsyncScope();
        Assert.True(await scope.ServiceProvider.GetRequiredService<DemoService>().MoveToAsync(new DateOnly(2019, 4, 12), TestContext.Current.CancellationToken));
        return demo;
    }

    private static async Task<byte[]> BytesAsync(Visitor visitor, string address)
    {
        using var answer = await visitor.SendAsync(address);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static List<Dictionary<string, string>> Read(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8);
        using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.GetCultureInfo("sv-SE")) { Delimiter = ";" });
        return [.. csv.GetRecords<dynamic>().Cast<IDictionary<string, object>>().Select(row => row.ToDictionary(pair => pair.Key, pair => (string)pair.Value))];
    }
}

internal static class SheetReading
{
    public static List<IDictionary<string, object>> ToSheet(this byte[] bytes) =>
        [.. new MemoryStream(bytes).Query(useHeaderRow: true).Cast<IDictionary<string, object>>()];
}

public sealed class SqliteLeadershipTests(CountingApp app) : LeadershipTests(app), IClassFixture<CountingApp>
{
    protected override CountingApp NewApp() => new();
}

public sealed class SqlServerLeadershipTests(SqlServerCountingApp app) : LeadershipTests(app), IClassFixture<SqlServerCountingApp>
{
    protected override CountingApp NewApp() => new SqlServerCountingApp();
}
