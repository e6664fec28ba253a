using System.Diagnostics;
using GoalProcess.Domain.Access;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GoalProcess.Web.Tests.House;

/// <summary>How many commands each page sends to the database: a stated number, the same for the demo and for a thousand rows of everything.</summary>
public sealed class CommandsPerPageTests(CommandsPerPageTests.CountingApp app) : IClassFixture<CommandsPerPageTests.CountingApp>
{
    // who is signed in and what they may do is asked once a request, and counted
    private static readonly Dictionary<string, int> Stated = new()
    {
        ["/"] = 12,
        ["/agenda2030"] = 2,
        ["/agenda2030/{goal:int}"] = 2,
        ["/demo"] = 2,
        ["/kontakt"] = 2,
        ["/konto/losenord"] = 2,
        ["/organ"] = 3,
        ["/organ/{bodyCode}"] = 4,
        ["/organ/{bodyCode}/andra"] = 3,
        ["/organ/{bodyCode}/mandatperioder/{id:guid}"] = 3,
        ["/organ/{bodyCode}/mandatperioder/ny"] = 3,
        ["/organ/{bodyCode}/platser/{number:int}"] = 3,
        ["/organ/{bodyCode}/platser/ny"] = 3,
        ["/organ/{bodyCode}/sammantraden"] = 4,
        ["/organ/{bodyCode}/sammantraden/ny"] = 3,
        ["/organ/{bodyCode}/sammantraden/{number:int}"] = 9,
        ["/organ/{bodyCode}/sammantraden/{number:int}/andra"] = 9,
        ["/organ/{bodyCode}/sammantraden/{number:int}/punkter/{item:int}/beslut"] = 4,
        ["/organ/{bodyCode}/sammantraden/{number:int}/punkter/{item:int}/beslut/nytt"] = 13,
        ["/organ/{bodyCode}/sammantraden/{number:int}/punkter/{item:int}/underlag/{id:guid}"] = 4,
        ["/organ/nytt"] = 3,
        ["/personuppgifter"] = 2,
        ["/processer"] = 11,
        ["/processer/{processNumber:int}"] = 14,
        ["/processer/{processNumber:int}/arenden"] = 12,
        ["/processer/{processNumber:int}/arenden/nytt"] = 4,
        ["/processer/{processNumber:int}/arenden/{number:int}"] = 14,
        ["/processer/{processNumber:int}/arenden/{number:int}/andra"] = 4,
        ["/processer/{processNumber:int}/avvikelser"] = 4,
        ["/processer/{processNumber:int}/mal"] = 6,
        ["/processer/{processNumber:int}/mal/ny"] = 7,
        ["/processer/{processNumber:int}/mal/{number:int}"] = 15,
        ["/processer/{processNumber:int}/mal/{number:int}/andra"] = 10,
        ["/processer/{processNumber:int}/mal/{number:int}/aterkallelse"] = 6,
        ["/processer/{processNumber:int}/mal/{number:int}/kopplingar/ny"] = 7,
        ["/processer/{processNumber:int}/mal/{number:int}/versioner"] = 6,
        ["/processer/{processNumber:int}/malomraden"] = 6,
        ["/processer/{processNumber:int}/malomraden/ny"] = 4,
        ["/processer/{processNumber:int}/malomraden/tackning/{goal:int}"] = 4,
        ["/processer/{processNumber:int}/malomraden/{number:int}"] = 8,
        ["/processer/{processNumber:int}/malomraden/{number:int}/andra"] = 8,
        ["/processer/{processNumber:int}/malomraden/{number:int}/aterkallelse"] = 7,
        ["/processer/{processNumber:int}/malomraden/{number:int}/fragor/{id:guid}"] = 7,
        ["/processer/{processNumber:int}/malomraden/{number:int}/kopplingar/ny"] = 8,
        ["/processer/{processNumber:int}/nyckelord"] = 6,
        ["/processer/{processNumber:int}/nyckelord/ny"] = 5,
        ["/processer/{processNumber:int}/nyckelord/{number:int}"] = 6,
        ["/processer/{processNumber:int}/nyckelord/{number:int}/aterkallelse"] = 5,
        ["/processer/{processNumber:int}/sammantraden"] = 4,
        ["/processer/{processNumber:int}/steg/{number:int}"] = 13,
        ["/processer/{processNumber:int}/tidigare-mal"] = 4,
        ["/processer/{processNumber:int}/tidigare-mal/{number:int}/andra"] = 5,
        ["/regler"] = 2,
        ["/tillganglighetsredogorelse"] = 2,
        ["/utloggad"] = 2,
        ["/vision"] = 4,
        ["/vision/{kind:regex(^(vision|vardegrund)$)}/andra"] = 3,
    };

    [Fact]
    public async Task The_number_is_the_stated_one_however_many_the_rows()
    {
        var visitor = await app.SignInAsync([.. RouteTable.Readers.Select(Grant.Everywhere)]);
        var samples = await RouteSamples.OfAsync(app);
        var rows = RouteTable.Rows.Where(row => row is { Method: "GET", Template: not ("/logga-in" or "/sprak/sv" or "/sprak/en") }).ToList();
        await CountAsync(visitor, rows, samples); // the first visit to a page may fill caches

        var few = await CountAsync(visitor, rows, samples);
        await MultiplyAsync();
        var many = await CountAsync(visitor, rows, samples);

        Assert.Equal(Written(few), Written(many));
        Assert.Equal(Written(Stated), Written(few));
    }

    private static string Written(Dictionary<string, int> counts) =>
        string.Join('\n', counts.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"[\"{pair.Key}\"] = {pair.Value},"));

    private async Task<Dictionary<string, int>> CountAsync(Visitor visitor, IEnumerable<RouteRow> rows, RouteSamples samples)
    {
        var counts = new Dictionary<string, int>();

        foreach (var row in rows)
        {
            app.Counter.Reset();
            var page = await visitor.GetAsync(samples.Address(row));
            Assert.True(page.Status == 200, $"{row}: {page.Status}");
            counts[row.Template] = app.Counter.Count;
        }

        return counts;
    }

    /// <summary>A thousand keywords, matters and meetings, and a hundred goals: far more than any process will have.</summary>
    private Task<int> MultiplyAsync() => app.ReadAsync(async db =>
    {
        const string Id = "lower(substr(hex(randomblob(16)), 1, 8) || '-' || hex(randomblob(2)) || '-7' || substr(hex(randomblob(2)), 2) || '-a' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))";
        var rows = 0;
        await db.Database.OpenConnectionAsync();

        foreach (var (table, key, times) in new[] { ("Keywords", "Number", 1000), ("Matters", "Number", 1000), ("Meetings", "Number", 1000), ("Goals", "Number", 100), ("GoalAreas", "Number", 100) })
        {
            var columns = await ColumnsAsync(db, table);
            var values = columns.Select(column => column == "Id" ? $"upper({Id})" : column == key ? "1000 + n" : $"(SELECT {column} FROM {table} ORDER BY {key} LIMIT 1)");
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"WITH RECURSIVE more(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM more WHERE n < {times}) "
                + $"INSERT INTO {table} ({string.Join(", ", columns)}) SELECT {string.Join(", ", values)} FROM more";
            rows += await command.ExecuteNonQueryAsync();
        }

        return rows;
    });

    private static async Task<List<string>> ColumnsAsync(DbContext db, string table)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT name FROM pragma_table_info('{table}')";
        await using var reader = await command.ExecuteReaderAsync();
        var columns = new List<string>();

        while (await reader.ReadAsync())
        {
            columns.Add(reader.GetString(0));
        }

        return columns;
    }

    /// <summary>The app with a counter on its commands.</summary>
    public sealed class CountingApp : DemoApp
    {
        private IDisposable? _listening;

        /// <summary>What has been sent since it was reset.</summary>
        public CommandCounter Counter { get; private set; } = null!;

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            Counter = new CommandCounter(DatabaseFile);
            _listening = DiagnosticListener.AllListeners.Subscribe(Counter);
        }

        public override ValueTask DisposeAsync()
        {
            _listening?.Dispose();
            return base.DisposeAsync();
        }
    }

    /// <summary>Counts the commands sent to one database file; other tests run beside this one.</summary>
    public sealed class CommandCounter(string file) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        private int _count;

        /// <summary>Commands since it was reset.</summary>
        public int Count => _count;

        /// <summary>Begins again.</summary>
        public void Reset() => _count = 0;

        public void OnNext(DiagnosticListener value)
        {
            ArgumentNullException.ThrowIfNull(value);

            if (value.Name == DbLoggerCategory.Name)
            {
                value.Subscribe(this);
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is CommandExecutedEventData sent && sent.Command.Connection?.DataSource == file)
            {
                Interlocked.Increment(ref _count);
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
