using System.Collections.Concurrent;
using System.Data.Common;
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
        ["/"] = 6,
        ["/agenda2030"] = 1,
        ["/agenda2030/{goal:int}"] = 1,
        ["/anvandare"] = 3,
        ["/anvandare/ny"] = 3,
        ["/anvandare/{id:guid}"] = 3,
        ["/anvandare/{id:guid}/andra"] = 2,
        ["/anvandare/{id:guid}/roller/ny"] = 4,
        ["/att-gora"] = 3,
        ["/demo"] = 1,
        ["/farger/{hash}.css"] = 1,
        ["/drift/gallring"] = 5,
        ["/drift/jobb"] = 4,
        ["/kalender/{secret}.ics"] = 5,
        ["/kommunen"] = 2,
        ["/kontakt"] = 1,
        ["/konto"] = 1,
        ["/konto/bekraftad"] = 1,
        ["/konto/kalender"] = 2,
        ["/konto/losenord"] = 1,
        ["/konto/paminnelser"] = 2,
        ["/konto/session.json"] = 1,
        ["/konto/tvasteg"] = 3,
        ["/lagesrapport"] = 3,
        ["/lagesrapport.csv"] = 3,
        ["/lagesrapport.xlsx"] = 3,
        ["/lagesrapport/utdrag"] = 2,
        ["/logga-in/nekad"] = 1,
        ["/mallar"] = 2,
        ["/mallar/{id:guid}"] = 3,
        ["/organ"] = 2,
        ["/organ/nytt"] = 2,
        ["/organ/{bodyCode}"] = 3,
        ["/organ/{bodyCode}/andra"] = 2,
        ["/organ/{bodyCode}/mandatperioder/ny"] = 2,
        ["/organ/{bodyCode}/mandatperioder/{id:guid}"] = 2,
        ["/organ/{bodyCode}/platser/ny"] = 2,
        ["/organ/{bodyCode}/platser/{number:int}"] = 2,
        ["/organ/{bodyCode}/sammantraden"] = 3,
        ["/organ/{bodyCode}/sammantraden/ny"] = 2,
        ["/organ/{bodyCode}/sammantraden/{number:int}"] = 5,
        ["/organ/{bodyCode}/sammantraden/{number:int}/andra"] = 5,
        ["/organ/{bodyCode}/sammantraden/{number:int}/flytta"] = 6,
        ["/organ/{bodyCode}/sammantraden/{number:int}/punkter/{item:int}/beslut"] = 4,
        ["/organ/{bodyCode}/sammantraden/{number:int}/punkter/{item:int}/beslut/underlag.zip"] = 16,
        ["/organ/{bodyCode}/sammantraden/{number:int}/punkter/{item:int}/beslut/nytt"] = 5,
        ["/organ/{bodyCode}/sammantraden/{number:int}/punkter/{item:int}/filer"] = 4,
        ["/organ/{bodyCode}/sammantraden/{number:int}/punkter/{item:int}/filer/{id:guid}"] = 6,
        ["/organ/{bodyCode}/sammantraden/{number:int}/punkter/{item:int}/underlag/{id:guid}"] = 3,
        ["/personuppgifter"] = 1,
        ["/processer"] = 3,
        ["/processer/ny"] = 5,
        ["/processer/{processNumber:int}"] = 6,
        ["/processer/{processNumber:int}/alternativ"] = 4,
        ["/processer/{processNumber:int}/alternativ/nytt"] = 4,
        ["/processer/{processNumber:int}/alternativ/{number:int}"] = 6,
        ["/processer/{processNumber:int}/alternativ/{number:int}/andra"] = 5,
        ["/processer/{processNumber:int}/alternativ/{number:int}/aterkallelse"] = 5,
        ["/processer/{processNumber:int}/alternativ/{number:int}/genomfor"] = 7,
        ["/processer/{processNumber:int}/arenden"] = 4,
        ["/processer/{processNumber:int}/arenden/nytt"] = 3,
        ["/processer/{processNumber:int}/arenden/{number:int}"] = 6,
        ["/processer/{processNumber:int}/arenden/{number:int}/andra"] = 3,
        ["/processer/{processNumber:int}/aterbruk/nytt"] = 3,
        ["/processer/{processNumber:int}/aterbruk/{number:int}"] = 4,
        ["/processer/{processNumber:int}/aterbruk/{number:int}/andra"] = 4,
        ["/processer/{processNumber:int}/aterbruk/{number:int}/aterkallelse"] = 3,
        ["/processer/{processNumber:int}/ateroppnande"] = 4,
        ["/processer/{processNumber:int}/avslut"] = 4,
        ["/processer/{processNumber:int}/avvikelser"] = 4,
        ["/processer/{processNumber:int}/budget"] = 5,
        ["/processer/{processNumber:int}/budget/{number:int}/andra"] = 4,
        ["/processer/{processNumber:int}/dialog"] = 3,
        ["/processer/{processNumber:int}/dialog/ny"] = 4,
        ["/processer/{processNumber:int}/dialog/{number:int}"] = 6,
        ["/processer/{processNumber:int}/dialog/{number:int}/andra"] = 4,
        ["/processer/{processNumber:int}/dialog/{number:int}/sammanstallning"] = 4,
        ["/processer/{processNumber:int}/forslag"] = 6,
        ["/processer/{processNumber:int}/forslag/ny"] = 4,
        ["/processer/{processNumber:int}/forslag/{number:int}"] = 7,
        ["/processer/{processNumber:int}/forslag/{number:int}/filer"] = 4,
        ["/processer/{processNumber:int}/forslag/{number:int}/filer/{id:guid}"] = 6,
        ["/processer/{processNumber:int}/kostnader"] = 4,
        ["/processer/{processNumber:int}/kostnader/ny"] = 3,
        ["/processer/{processNumber:int}/kostnader/{number:int}"] = 4,
        ["/processer/{processNumber:int}/kostnader/{number:int}/andra"] = 4,
        ["/processer/{processNumber:int}/kostnader/{number:int}/aterkallelse"] = 3,
        ["/processer/{processNumber:int}/lage"] = 4,
        ["/processer/{processNumber:int}/mal"] = 5,
        ["/processer/{processNumber:int}/mal/ny"] = 5,
        ["/processer/{processNumber:int}/mal/{number:int}"] = 8,
        ["/processer/{processNumber:int}/mal/{number:int}/andra"] = 8,
        ["/processer/{processNumber:int}/mal/{number:int}/aterkallelse"] = 5,
        ["/processer/{processNumber:int}/mal/{number:int}/kopplingar/ny"] = 6,
        ["/processer/{processNumber:int}/mal/{number:int}/versioner"] = 5,
        ["/processer/{processNumber:int}/mall"] = 3,
        ["/processer/{processNumber:int}/malomraden"] = 5,
        ["/processer/{processNumber:int}/malomraden/ny"] = 3,
        ["/processer/{processNumber:int}/malomraden/tackning/{goal:int}"] = 3,
        ["/processer/{processNumber:int}/malomraden/{number:int}"] = 7,
        ["/processer/{processNumber:int}/malomraden/{number:int}/andra"] = 7,
        ["/processer/{processNumber:int}/malomraden/{number:int}/aterkallelse"] = 6,
        ["/processer/{processNumber:int}/malomraden/{number:int}/fragor/{id:guid}"] = 6,
        ["/processer/{processNumber:int}/malomraden/{number:int}/kopplingar/ny"] = 7,
        ["/processer/{processNumber:int}/namndmal"] = 6,
        ["/processer/{processNumber:int}/namndmal/{bodyCode}/avstar"] = 6,
        ["/processer/{processNumber:int}/namndmal/{bodyCode}/nytt"] = 5,
        ["/processer/{processNumber:int}/namndmal/{bodyCode}/{number:int}/andra"] = 7,
        ["/processer/{processNumber:int}/namndmal/{bodyCode}/{number:int}/aterkallelse"] = 5,
        ["/processer/{processNumber:int}/namndmal/{number:int}"] = 5,
        ["/processer/{processNumber:int}/nyckelord"] = 5,
        ["/processer/{processNumber:int}/nyckelord/ny"] = 4,
        ["/processer/{processNumber:int}/nyckelord/{number:int}"] = 6,
        ["/processer/{processNumber:int}/nyckelord/{number:int}/aterkallelse"] = 4,
        ["/processer/{processNumber:int}/program"] = 8,
        ["/processer/{processNumber:int}/program/andra"] = 6,
        ["/processer/{processNumber:int}/program/fokusomraden/ny"] = 5,
        ["/processer/{processNumber:int}/program/fokusomraden/{number:int}"] = 5,
        ["/processer/{processNumber:int}/program/framgangsfaktorer/{factor:int}/strategier/ny"] = 5,
        ["/processer/{processNumber:int}/program/framgangsfaktorer/{factor:int}/strategier/{number:int}"] = 5,
        ["/processer/{processNumber:int}/program/framgangsfaktorer/{number:int}"] = 5,
        ["/processer/{processNumber:int}/program/mal/{goal:int}"] = 8,
        ["/processer/{processNumber:int}/program/mal/{goal:int}/framgangsfaktorer/ny"] = 5,
        ["/processer/{processNumber:int}/remisser"] = 3,
        ["/processer/{processNumber:int}/remisser/ny"] = 5,
        ["/processer/{processNumber:int}/remisser/{number:int}"] = 5,
        ["/processer/{processNumber:int}/remisser/{number:int}/andra"] = 7,
        ["/processer/{processNumber:int}/remisser/{number:int}/svar/{bodyCode}"] = 7,
        ["/processer/{processNumber:int}/sammantraden"] = 3,
        ["/processer/{processNumber:int}/steg/nytt"] = 5,
        ["/processer/{processNumber:int}/steg/{number:int}"] = 5,
        ["/processer/{processNumber:int}/steg/{number:int}/flytta"] = 5,
        ["/processer/{processNumber:int}/tackning"] = 6,
        ["/processer/{processNumber:int}/tackning/{goal:int}"] = 5,
        ["/processer/{processNumber:int}/tidigare-mal"] = 3,
        ["/processer/{processNumber:int}/tidigare-mal/{number:int}/andra"] = 4,
        ["/processer/{processNumber:int}/tidplan"] = 3,
        ["/processer/{processNumber:int}/tidplan.ics"] = 4,
        ["/processer/{processNumber:int}/trad/bidrag/{number:int}"] = 7,
        ["/processer/{processNumber:int}/trad/mal/{number:int}"] = 7,
        ["/processer/{processNumber:int}/trad/namndmal/{number:int}"] = 7,
        ["/processer/{processNumber:int}/trad/nyckelord/{number:int}"] = 7,
        ["/regler"] = 1,
        ["/tillganglighetsredogorelse"] = 1,
        ["/utloggad"] = 1,
        ["/valj-losenord/{secret}"] = 3,
        ["/vapen/{hash}.{kind}"] = 2,
        ["/vision"] = 3,
        ["/vision/{kind:regex(^(vision|vardegrund)$)}/andra"] = 2,
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

/// <summary>A command as it was sent.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Parameters">The names of its parameters.</param>
public sealed record SentCommand(string Text, IReadOnlyList<string> Parameters);

/// <summary>Counts the commands sent to one database; other tests run beside this one.</summary>
public sealed class CommandCounter(string database) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private readonly ConcurrentQueue<SentCommand> _sent = new();

    /// <summary>Commands since it was reset.</summary>
    public int Count => _sent.Count;

    /// <summary>The commands, in the order they were sent.</summary>
    public IReadOnlyList<SentCommand> Sent => [.. _sent];

    /// <summary>Begins again.</summary>
    public void Reset() => _sent.Clear();

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
        if (value.Value is CommandExecutedEventData { Command: { Connection: { } to } command } && (to.DataSource == database || to.Database == database))
        {
            _sent.Enqueue(new SentCommand(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(parameter => parameter.ParameterName)]));
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}
