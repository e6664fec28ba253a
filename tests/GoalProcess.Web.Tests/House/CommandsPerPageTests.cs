using System.Diagnostics;
using GoalProcess.Domain.Access;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Dialogue;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Meetings;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GoalProcess.Web.Tests.House;

/// <summary>How many commands each page sends to the database: a stated number, the same for the demo and for a thousand rows of everything.</summary>
public abstract class CommandsPerPageTests(CountingApp app)
{
    // who is signed in and what they may do is asked once a request, and counted
    private static readonly Dictionary<string, int> Stated = new()
    {
        ["/"] = 7,
        ["/agenda2030"] = 2,
        ["/agenda2030/{goal:int}"] = 2,
        ["/anvandare"] = 4,
        ["/anvandare/ny"] = 4,
        ["/anvandare/{id:guid}"] = 4,
        ["/anvandare/{id:guid}/andra"] = 3,
        ["/anvandare/{id:guid}/roller/ny"] = 5,
        ["/att-gora"] = 4,
        ["/demo"] = 2,
        ["/farger/{hash}.css"] = 1,
        ["/drift/gallring"] = 6,
        ["/drift/jobb"] = 5,
        ["/kalender/{secret}.ics"] = 6,
        ["/kommunen"] = 3,
        ["/kontakt"] = 2,
        ["/konto"] = 2,
        ["/konto/bekraftad"] = 2,
        ["/konto/kalender"] = 3,
        ["/konto/losenord"] = 2,
        ["/konto/paminnelser"] = 3,
        ["/konto/session.json"] = 1,
        ["/konto/tvasteg"] = 4,
        ["/lagesrapport"] = 4,
        ["/lagesrapport.csv"] = 4,
        ["/lagesrapport.xlsx"] = 4,
        ["/lagesrapport/utdrag"] = 3,
        ["/logga-in/nekad"] = 2,
        ["/mallar"] = 3,
        ["/mallar/{id:guid}"] = 4,
        ["/organ"] = 3,
        ["/organ/nytt"] = 3,
        ["/organ/{bodyCode}"] = 4,
        ["/organ/{bodyCode}/andra"] = 3,
        ["/organ/{bodyCode}/mandatperioder/ny"] = 3,
        ["/organ/{bodyCode}/mandatperioder/{id:guid}"] = 3,
        ["/organ/{bodyCode}/platser/ny"] = 3,
        ["/organ/{bodyCode}/platser/{number:int}"] = 3,
        ["/organ/{bodyCode}/sammantraden"] = 4,
        ["/organ/{bodyCode}/sammantraden/ny"] = 3,
        ["/organ/{bodyCode}/sammantraden/{number:int}"] = 6,
        ["/organ/{bodyCode}/sammantraden/{number:int}/andra"] = 6,
        ["/organ/{bodyCode}/sammantraden/{number:int}/flytta"] = 7,
        ["/organ/{bodyCode}/sammantraden/{number:int}/punkter/{item:int}/beslut"] = 4,
        ["/organ/{bodyCode}/sammantraden/{number:int}/punkter/{item:int}/beslut/underlag.zip"] = 14,
        ["/organ/{bodyCode}/sammantraden/{number:int}/punkter/{item:int}/beslut/nytt"] = 6,
        ["/organ/{bodyCode}/sammantraden/{number:int}/punkter/{item:int}/filer"] = 5,
        ["/organ/{bodyCode}/sammantraden/{number:int}/punkter/{item:int}/filer/{id:guid}"] = 6,
        ["/organ/{bodyCode}/sammantraden/{number:int}/punkter/{item:int}/underlag/{id:guid}"] = 4,
        ["/personuppgifter"] = 2,
        ["/processer"] = 4,
        ["/processer/ny"] = 6,
        ["/processer/{processNumber:int}"] = 7,
        ["/processer/{processNumber:int}/alternativ"] = 5,
        ["/processer/{processNumber:int}/alternativ/nytt"] = 5,
        ["/processer/{processNumber:int}/alternativ/{number:int}"] = 7,
        ["/processer/{processNumber:int}/alternativ/{number:int}/andra"] = 6,
        ["/processer/{processNumber:int}/alternativ/{number:int}/aterkallelse"] = 6,
        ["/processer/{processNumber:int}/alternativ/{number:int}/genomfor"] = 8,
        ["/processer/{processNumber:int}/arenden"] = 5,
        ["/processer/{processNumber:int}/arenden/nytt"] = 4,
        ["/processer/{processNumber:int}/arenden/{number:int}"] = 7,
        ["/processer/{processNumber:int}/arenden/{number:int}/andra"] = 4,
        ["/processer/{processNumber:int}/aterbruk/nytt"] = 4,
        ["/processer/{processNumber:int}/aterbruk/{number:int}"] = 5,
        ["/processer/{processNumber:int}/aterbruk/{number:int}/andra"] = 5,
        ["/processer/{processNumber:int}/aterbruk/{number:int}/aterkallelse"] = 4,
        ["/processer/{processNumber:int}/ateroppnande"] = 5,
        ["/processer/{processNumber:int}/avslut"] = 5,
        ["/processer/{processNumber:int}/avvikelser"] = 5,
        ["/processer/{processNumber:int}/budget"] = 6,
        ["/processer/{processNumber:int}/budget/{number:int}/andra"] = 5,
        ["/processer/{processNumber:int}/dialog"] = 4,
        ["/processer/{processNumber:int}/dialog/ny"] = 5,
        ["/processer/{processNumber:int}/dialog/{number:int}"] = 7,
        ["/processer/{processNumber:int}/dialog/{number:int}/andra"] = 5,
        ["/processer/{processNumber:int}/dialog/{number:int}/sammanstallning"] = 5,
        ["/processer/{processNumber:int}/forslag"] = 8,
        ["/processer/{processNumber:int}/forslag/ny"] = 5,
        ["/processer/{processNumber:int}/forslag/{number:int}"] = 8,
        ["/processer/{processNumber:int}/forslag/{number:int}/filer"] = 5,
        ["/processer/{processNumber:int}/forslag/{number:int}/filer/{id:guid}"] = 6,
        ["/processer/{processNumber:int}/kostnader"] = 5,
        ["/processer/{processNumber:int}/kostnader/ny"] = 4,
        ["/processer/{processNumber:int}/kostnader/{number:int}"] = 5,
        ["/processer/{processNumber:int}/kostnader/{number:int}/andra"] = 5,
        ["/processer/{processNumber:int}/kostnader/{number:int}/aterkallelse"] = 4,
        ["/processer/{processNumber:int}/lage"] = 5,
        ["/processer/{processNumber:int}/mal"] = 6,
        ["/processer/{processNumber:int}/mal/ny"] = 6,
        ["/processer/{processNumber:int}/mal/{number:int}"] = 9,
        ["/processer/{processNumber:int}/mal/{number:int}/andra"] = 9,
        ["/processer/{processNumber:int}/mal/{number:int}/aterkallelse"] = 6,
        ["/processer/{processNumber:int}/mal/{number:int}/kopplingar/ny"] = 7,
        ["/processer/{processNumber:int}/mal/{number:int}/versioner"] = 6,
        ["/processer/{processNumber:int}/mall"] = 4,
        ["/processer/{processNumber:int}/malomraden"] = 6,
        ["/processer/{processNumber:int}/malomraden/ny"] = 4,
        ["/processer/{processNumber:int}/malomraden/tackning/{goal:int}"] = 4,
        ["/processer/{processNumber:int}/malomraden/{number:int}"] = 8,
        ["/processer/{processNumber:int}/malomraden/{number:int}/andra"] = 8,
        ["/processer/{processNumber:int}/malomraden/{number:int}/aterkallelse"] = 7,
        ["/processer/{processNumber:int}/malomraden/{number:int}/fragor/{id:guid}"] = 7,
        ["/processer/{processNumber:int}/malomraden/{number:int}/kopplingar/ny"] = 8,
        ["/processer/{processNumber:int}/namndmal"] = 7,
        ["/processer/{processNumber:int}/namndmal/{bodyCode}/avstar"] = 7,
        ["/processer/{processNumber:int}/namndmal/{bodyCode}/nytt"] = 6,
        ["/processer/{processNumber:int}/namndmal/{bodyCode}/{number:int}/andra"] = 8,
        ["/processer/{processNumber:int}/namndmal/{bodyCode}/{number:int}/aterkallelse"] = 6,
        ["/processer/{processNumber:int}/namndmal/{number:int}"] = 6,
        ["/processer/{processNumber:int}/nyckelord"] = 6,
        ["/processer/{processNumber:int}/nyckelord/ny"] = 5,
        ["/processer/{processNumber:int}/nyckelord/{number:int}"] = 7,
        ["/processer/{processNumber:int}/nyckelord/{number:int}/aterkallelse"] = 5,
        ["/processer/{processNumber:int}/program"] = 14,
        ["/processer/{processNumber:int}/program/andra"] = 11,
        ["/processer/{processNumber:int}/program/fokusomraden/ny"] = 10,
        ["/processer/{processNumber:int}/program/fokusomraden/{number:int}"] = 10,
        ["/processer/{processNumber:int}/program/framgangsfaktorer/{factor:int}/strategier/ny"] = 10,
        ["/processer/{processNumber:int}/program/framgangsfaktorer/{factor:int}/strategier/{number:int}"] = 10,
        ["/processer/{processNumber:int}/program/framgangsfaktorer/{number:int}"] = 10,
        ["/processer/{processNumber:int}/program/mal/{goal:int}"] = 14,
        ["/processer/{processNumber:int}/program/mal/{goal:int}/framgangsfaktorer/ny"] = 10,
        ["/processer/{processNumber:int}/remisser"] = 4,
        ["/processer/{processNumber:int}/remisser/ny"] = 6,
        ["/processer/{processNumber:int}/remisser/{number:int}"] = 6,
        ["/processer/{processNumber:int}/remisser/{number:int}/andra"] = 8,
        ["/processer/{processNumber:int}/remisser/{number:int}/svar/{bodyCode}"] = 8,
        ["/processer/{processNumber:int}/sammantraden"] = 4,
        ["/processer/{processNumber:int}/steg/nytt"] = 6,
        ["/processer/{processNumber:int}/steg/{number:int}"] = 6,
        ["/processer/{processNumber:int}/steg/{number:int}/flytta"] = 6,
        ["/processer/{processNumber:int}/tackning"] = 7,
        ["/processer/{processNumber:int}/tackning/{goal:int}"] = 6,
        ["/processer/{processNumber:int}/tidigare-mal"] = 4,
        ["/processer/{processNumber:int}/tidigare-mal/{number:int}/andra"] = 5,
        ["/processer/{processNumber:int}/tidplan"] = 4,
        ["/processer/{processNumber:int}/tidplan.ics"] = 5,
        ["/processer/{processNumber:int}/trad/bidrag/{number:int}"] = 8,
        ["/processer/{processNumber:int}/trad/mal/{number:int}"] = 8,
        ["/processer/{processNumber:int}/trad/namndmal/{number:int}"] = 8,
        ["/processer/{processNumber:int}/trad/nyckelord/{number:int}"] = 8,
        ["/regler"] = 2,
        ["/tillganglighetsredogorelse"] = 2,
        ["/utloggad"] = 2,
        ["/valj-losenord/{secret}"] = 4,
        ["/vapen/{hash}.{kind}"] = 2,
        ["/vision"] = 4,
        ["/vision/{kind:regex(^(vision|vardegrund)$)}/andra"] = 3,
    };

    [Fact]
    public async Task The_number_is_the_stated_one_however_many_the_rows()
    {
        var visitor = await app.SignInAsync([.. RouteTable.Readers.Select(Grant.Everywhere)]);
        var samples = await RouteSamples.OfAsync(app);
        var rows = RouteTable.Rows.Where(row => row is { Method: "GET", Template: not ("/logga-in" or "/logga-in/kod" or "/sprak/sv" or "/sprak/en") }).ToList();

        var first = rows.Where(row => row.Template == "/").ToList();
        // what has changed since the last visit is read anew, once: the same for few rows and many
        var fewAnew = await CountAsync(visitor, first, samples);
        await CountAsync(visitor, rows, samples);
        var few = await CountAsync(visitor, rows, samples);
        await MultiplyAsync();
        var manyAnew = await CountAsync(visitor, first, samples);
        await CountAsync(visitor, rows, samples);
        var many = await CountAsync(visitor, rows, samples);

        AssertSame(fewAnew, manyAnew);
        AssertSame(few, many);
        AssertSame(Stated, few);
    }

    // a failure lists the pages whose number moved, ready to be stated
    private static void AssertSame(Dictionary<string, int> expected, Dictionary<string, int> actual)
    {
        var moved = actual.Except(expected).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"[\"{pair.Key}\"] = {pair.Value},").ToList();
        Assert.True(moved.Count == 0, string.Join('\n', moved));
        Assert.Empty(expected.Keys.Except(actual.Keys));
    }

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

    /// <summary>A thousand keywords, contributions, matters and meetings, and a hundred goals and areas: far more than any process will have.</summary>
    private async Task MultiplyAsync()
    {
        await MultiplyAsync<Keyword>(1000);
        await MultiplyAsync<Contribution>(1000);
        await MultiplyAsync<Matter>(1000);
        await MultiplyAsync<Meeting>(1000);
        await MultiplyAsync<Goal>(100);
        await MultiplyAsync<GoalArea>(100);
    }

    /// <summary>Copies the first row, with keys and numbers of their own.</summary>
    private Task<int> MultiplyAsync<T>(int times)
        where T : AggregateRoot => app.ReadAsync(async db =>
    {
        const string Number = nameof(Keyword.Number);
        var first = db.Entry(await db.Set<T>().IgnoreAutoIncludes().OrderBy(row => EF.Property<int>(row, Number)).FirstAsync());

        for (var n = 1; n <= times; n++)
        {
            var copy = db.Entry((T)first.CurrentValues.ToObject());
            copy.Property(nameof(Entity.Id)).CurrentValue = Guid.CreateVersion7();
            copy.Property(Number).CurrentValue = 1000 + n;
            copy.State = EntityState.Added;
        }

        return await db.SaveChangesAsync();
    });
}

public sealed class SqliteCommandsPerPageTests(CountingApp app) : CommandsPerPageTests(app), IClassFixture<CountingApp>;

public sealed class SqlServerCommandsPerPageTests(SqlServerCountingApp app) : CommandsPerPageTests(app), IClassFixture<SqlServerCountingApp>;

/// <summary>The app with a counter on its commands.</summary>
public class CountingApp : DemoApp
{
    private IDisposable? _listening;

    /// <summary>What has been sent since it was reset.</summary>
    public CommandCounter Counter { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Counter = new CommandCounter(DatabaseName);
        _listening = DiagnosticListener.AllListeners.Subscribe(Counter);
    }

    public override async ValueTask DisposeAsync()
    {
        _listening?.Dispose();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

/// <summary>The same over SQL Server.</summary>
public sealed class SqlServerCountingApp : CountingApp
{
    public SqlServerCountingApp() => UseSqlServer();
}

/// <summary>Counts the commands sent to one database; other tests run beside this one.</summary>
public sealed class CommandCounter(string database) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
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
        if (value.Value is CommandExecutedEventData { Command.Connection: { } to } && (to.DataSource == database || to.Database == database))
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
