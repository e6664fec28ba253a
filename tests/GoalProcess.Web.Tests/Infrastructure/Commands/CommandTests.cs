using GoalProcess.Data;
using GoalProcess.Data.Accounts;
using GoalProcess.Domain.Common;
using GoalProcess.Tests;
using GoalProcess.Web.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Web.Tests.Infrastructure.Commands;

/// <summary>The commands of an operator, run as an operator runs them: in a process of their own, judged by what they say and answer.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("goalprocess-commands-").FullName;

    private string Database => Path.Combine(_folder, "goalprocess.db");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_new_database_is_migrated_filled_verified_and_the_first_false_row_is_named()
    {
        Assert.Equal((0, true), await SaysAsync("Done: ", "migrate"));
        Assert.Equal((0, true), await SaysAsync("The database was up to date.", "migrate"));
        await AddPeopleAsync(4);

        var (answer, said) = await RunAsync("verify");
        Assert.Equal(0, answer);
        Assert.Contains("whole  installation: 4 entries, 0 of them chained later, 0 cleared", said, StringComparison.Ordinal);

        // what it noted is kept somewhere else, and asked for later
        var notes = Path.Combine(_folder, "notes.txt");
        await File.WriteAllLinesAsync(notes, said.Split('\n').Where(line => line.Contains("note: ", StringComparison.Ordinal)).Select(line => line.Split("note: ")[1]), Ct);
        Assert.Equal((0, true), await SaysAsync("whole  installation", "verify", notes));

        Execute(Database, "UPDATE AuditEntries SET UserName = 'Någon annan' WHERE Number = 2");
        Assert.Equal((1, true), await SaysAsync($"first false row: entry 2 of chain {Guid.Empty}: its fields were changed", "verify"));

        Execute(Database, "UPDATE AuditEntries SET Number = NULL; DELETE FROM AuditChains");
        Assert.Equal((1, true), await SaysAsync("4 entries are in no chain", "verify"));
        Assert.Equal((0, true), await SaysAsync("4 older entries of the record were chained", "migrate"));
        Assert.Equal((0, true), await SaysAsync("4 of them chained later", "verify"));
        Assert.Equal((1, true), await SaysAsync("it is not the entry whose sum was noted", "verify", notes));
    }

    [Fact]
    public async Task A_backup_taken_while_others_write_is_restored_row_for_row()
    {
        await RunAsync("migrate");
        await AddPeopleAsync(20);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var writing = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await AddPeopleAsync(1);
            }
        }, Ct);
        var copy = Path.Combine(_folder, "kopia.db");

        Assert.Equal((0, true), await SaysAsync("checked.", "backup", copy));
        await stop.CancelAsync();
        await writing;
        var before = Rows(copy);
        Assert.Equal((1, true), await SaysAsync("exists already", "backup", copy));

        Execute(Database, "DELETE FROM AuditPayloads");
        Assert.Equal((0, true), await SaysAsync("What was there before is kept as", "restore", copy));

        Assert.Equal(before, Rows(Database));
        Assert.Equal((0, true), await SaysAsync("whole  installation", "verify"));
        Assert.Single(Directory.GetFiles(_folder, "goalprocess.db.before-*"));
    }

    [Fact]
    public async Task Nothing_is_restored_over_a_database_in_use_or_from_what_is_no_backup()
    {
        await RunAsync("migrate");
        await AddPeopleAsync(1);
        var (copy, other) = (Path.Combine(_folder, "kopia.db"), Path.Combine(_folder, "annat.db"));
        await RunAsync("backup", copy);
        await File.WriteAllTextAsync(other, "inte en databas", Ct);
        var before = Rows(Database);

        using (var inUse = new SqliteConnection($"Data Source={Database};Pooling=False"))
        {
            inUse.Open();
            using var command = inUse.CreateCommand();
            command.CommandText = "SELECT count(*) FROM AuditEntries";
            command.ExecuteScalar();
            Assert.Equal((1, true), await SaysAsync("Not restored", "restore", copy));
        }

        Assert.Equal((1, true), await SaysAsync("is no whole copy", "restore", other));
        Assert.Equal((1, true), await SaysAsync("is no whole copy", "restore", Path.Combine(_folder, "finns inte.db")));
        Assert.Equal(before, Rows(Database));
    }

    [Theory]
    [InlineData("remove")]
    [InlineData("backup")]
    [InlineData("verify", "finns-inte.txt")]
    public async Task Words_that_make_no_sense_change_nothing_and_answer_2(params string[] words)
    {
        Assert.Equal(2, (await RunAsync(words)).Answer);
        Assert.False(File.Exists(Database));
    }

    private static void Execute(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Every table with the sum of all its rows.</summary>
    private static Dictionary<string, string> Rows(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        SqliteOpening.Prepare(connection);
        return Read("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
            .ToDictionary(table => table, table => Content.HashOf(string.Join('\n', Read($"SELECT * FROM \"{table}\" ORDER BY rowid"))));

        List<string> Read(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            using var reader = command.ExecuteReader();
            var rows = new List<string>();

            while (reader.Read())
            {
                rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => $"{reader.GetValue(column)}")));
            }

            return rows;
        }
    }

    private async Task AddPeopleAsync(int many)
    {
        await using var services = TemplateDatabase.ServicesOf($"{TemplateDatabase.ConnectionTo(Database)};Pooling=False").BuildServiceProvider();

        for (var time = 0; time < many; time++)
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<GoalProcessDbContext>();
            db.Add(new User { UserName = $"{Guid.CreateVersion7():N}", NormalizedUserName = $"{Guid.CreateVersion7():N}", DisplayName = "Åsa Öberg" });
            await db.SaveChangesAsync(CancellationToken.None);
        }
    }

    private async Task<(int Answer, bool Says)> SaysAsync(string words, params string[] arguments)
    {
        var (answer, said) = await RunAsync(arguments);
        return (answer, said.Contains(words, StringComparison.Ordinal) || Fail(said));

        static bool Fail(string said)
        {
            TestContext.Current.TestOutputHelper?.WriteLine(said);
            return false;
        }
    }

    private Task<(int Answer, string Said)> RunAsync(params string[] arguments) => RunningProgram.RunAsync(Database, Ct, arguments);
}
