using System.IO.Compression;
using GoalProcess.Data;
using GoalProcess.Tests;
using GoalProcess.Web.Tests.Support;
using Microsoft.Data.Sqlite;

namespace GoalProcess.Web.Tests.Upgrade;

/// <summary>
/// Databases that earlier versions left, kept beside this class as they were, brought up to date as an operator does it: no row is lost, the record is chained and holds,
/// and the pages tell what they told. Each release adds its own file.
/// </summary>
public sealed class UpgradeTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Upgrade");

    // what the program keeps for itself, and what an upgrade is there to add to
    private static readonly string[] Growing = ["__EFMigrationsHistory", "__EFMigrationsLock"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Earlier => [.. Directory.GetFiles(Folder, "*.db.gz").Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Earlier))]
    public async Task Every_row_of_an_earlier_version_is_there_after_it_and_the_record_holds(string file)
    {
        var database = await UnpackAsync(file);

        try
        {
            var before = Rows(database);
            Assert.True(before["AuditEntries"] > 100 && before["Goals"] > 0, "The file holds too little to prove anything.");

            var (answer, said) = await RunningProgram.RunAsync(database, Ct, "migrate");
            Assert.True(answer == 0, said);
            var after = Rows(database);
            Assert.Equal(before, after.Where(table => before.ContainsKey(table.Key)).ToDictionary());

            (answer, said) = await RunningProgram.RunAsync(database, Ct, "verify");
            Assert.True(answer == 0, said);

            using var program = await RunningProgram.StartAsync(database, Ct, ("Demo__IsOn", "true"));
            var reader = program.Visitor();
            Assert.Equal(302, (await reader.SubmitAsync(await reader.GetAsync("/"), "[data-testid=demo-per]")).Status);

            foreach (var address in new[] { "/processer/1", "/processer/1/mal/1", "/processer/1/tidplan", "/lagesrapport", "/organ/ks/sammantraden/3", "/processer/1/trad/bidrag/1", "/processer/1/trad/mal/1" })
            {
                Assert.Equal((address, 200), (address, (await reader.GetAsync(address)).Status));
            }
        }
        finally
        {
            TemplateDatabase.Delete(database);
        }
    }

    [Fact]
    public async Task A_database_that_a_newer_version_has_migrated_is_not_opened()
    {
        var database = await TemplateDatabase.CopyAsync(withDemo: false);

        try
        {
            await using (var connection = new SqliteConnection($"Data Source={database};Pooling=False"))
            {
                await connection.OpenAsync(Ct);
                await using var command = connection.CreateCommand();
                command.CommandText = "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_OfTomorrow', '99.0')";
                await command.ExecuteNonQueryAsync(Ct);
            }

            foreach (string[] arguments in new string[][] { [], ["migrate"] })
            {
                var (answer, said) = await RunningProgram.RunAsync(database, Ct, arguments);
                Assert.Equal(1, answer);
                Assert.Contains("29990101000000_OfTomorrow", said, StringComparison.Ordinal);
            }
        }
        finally
        {
            TemplateDatabase.Delete(database);
        }
    }

    private static async Task<string> UnpackAsync(string file)
    {
        var database = TemplateDatabase.NewPath();
        await using var packed = new GZipStream(File.OpenRead(Path.Combine(Folder, file)), CompressionMode.Decompress);
        await using var unpacked = File.Create(database);
        await packed.CopyToAsync(unpacked, Ct);
        return database;
    }

    /// <summary>How many rows each table has.</summary>
    private static Dictionary<string, long> Rows(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        SqliteOpening.Prepare(connection);
        var tables = new List<string>();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";

        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
            {
                tables.Add(reader.GetString(0));
            }
        }

        return tables.Except(Growing).ToDictionary(table => table, Count);

        long Count(string table)
        {
            command.CommandText = $"SELECT count(*) FROM \"{table}\"";
            return (long)command.ExecuteScalar()!;
        }
    }
}
