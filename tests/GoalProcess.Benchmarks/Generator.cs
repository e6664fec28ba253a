using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace GoalProcess.Benchmarks;

/// <summary>
/// Makes a database of many processes out of the demo's: its second process with everything in it is copied row by row under keys of its own, and given more
/// steps, goals and contributions than a demo needs. What belongs to the municipality (bodies, people, vision) is shared, as it would be.
/// </summary>
internal static partial class Generator
{
    /// <summary>Processes at size 1; a size multiplies them.</summary>
    public const int Processes = 50;

    /// <summary>Steps, goals and contributions in each.</summary>
    public const int StepsEach = 40, GoalsEach = 10, ContributionsEach = 2000;

    /// <summary>The number of the process that has <see cref="ManySteps"/> steps.</summary>
    public const int NumberOfMany = 3;

    /// <summary>Steps of that one.</summary>
    public const int ManySteps = 300;

    private static readonly HashSet<string> Shared =
    [
        "Bodies", "BodyMandates", "Seats", "DirectionDocuments", "DirectionStatements", "UserGrants", "Drafts", "ProcessTemplates", "DemoClocks", "CalendarFeeds",
    ];

    /// <summary>Fills a file that holds the demo until it holds size × 50 processes more.</summary>
    public static void Fill(string file, int size)
    {
        using var db = Open(file);
        using var transaction = db.BeginTransaction();
        Run(db, "PRAGMA defer_foreign_keys = ON");
        var tables = TablesOf(db);
        var owned = OwnedRows(db, tables);
        var keys = owned.SelectMany(pair => pair.Value).Select(row => row.GetValueOrDefault("Id") as string).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);

        for (var copy = 1; copy <= Processes * size; copy++)
        {
            var writer = new Writer(db, keys, copy);

            foreach (var table in tables.Where(owned.ContainsKey))
            {
                foreach (var row in owned[table])
                {
                    writer.Copy(table, row, 0);
                }
            }

            More(writer, owned, "ProcessSteps", copy == 1 ? ManySteps : StepsEach, []);
            More(writer, owned, "Goals", GoalsEach, [("Ties", "GoalId"), ("GoalKeywords", "GoalId"), ("GoalWordings", "GoalId")]);
            More(writer, owned, "Contributions", ContributionsEach, [("ContributionKeywords", "ContributionId")]);
        }

        transaction.Commit();
        Run(db, "ANALYZE");
        Run(db, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// <summary>A connection with the product's own order of words.</summary>
    public static SqliteConnection Open(string file)
    {
        var db = new SqliteConnection($"Data Source={file};Foreign Keys=True;Pooling=False");
        db.Open();
        var swedish = CultureInfo.GetCultureInfo("sv-SE");
        db.CreateCollation("SV", (a, b) => swedish.CompareInfo.Compare(a, b, CompareOptions.IgnoreCase));
        return db;
    }

    /// <summary>Copies rows of one table, with their parts, until there are as many as said.</summary>
    private static void More(Writer writer, Dictionary<string, List<Row>> owned, string table, int until, (string Table, string Key)[] parts)
    {
        var rows = owned[table];

        for (var number = rows.Count; number < until; number++)
        {
            var (row, turn) = (rows[number % rows.Count], number / rows.Count);
            writer.Copy(table, row, turn, number + 1);

            foreach (var (part, key) in parts)
            {
                foreach (var line in owned.GetValueOrDefault(part, []).Where(line => Equals(line[key], row["Id"])))
                {
                    writer.Copy(part, line, turn, owner: key);
                }
            }
        }
    }

    private static List<string> TablesOf(SqliteConnection db) =>
    [
        .. Read(db, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").Select(row => (string)row["name"]!)
            .Where(name => !Shared.Contains(name) && !name.StartsWith("AspNet", StringComparison.Ordinal) && !name.StartsWith("__", StringComparison.Ordinal) && !name.StartsWith("sqlite", StringComparison.Ordinal)),
    ];

    /// <summary>Every row that hangs on the second process, directly or by others; its meetings by what stands on their agendas.</summary>
    private static Dictionary<string, List<Row>> OwnedRows(SqliteConnection db, List<string> tables)
    {
        var process = Read(db, "SELECT * FROM Processes WHERE Number = 2").Single();
        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { (string)process["Id"]! };
        var rows = tables.ToDictionary(table => table, table => Read(db, $"SELECT * FROM \"{table}\"").ToList());
        var leads = tables.ToDictionary(table => table, table => Read(db, $"PRAGMA foreign_key_list(\"{table}\")")
            .Where(key => tables.Contains((string)key["table"]!)).Select(key => (string)key["from"]!).ToList());
        leads["AuditEntries"] = ["ProcessId"];
        leads["Meetings"] = [];
        var matters = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        int before;

        do
        {
            before = ids.Count;

            foreach (var (table, lines) in rows)
            {
                ids.UnionWith(lines.Where(line => leads[table].Any(key => line[key] is string id && ids.Contains(id))).Select(line => line.GetValueOrDefault("Id") as string).OfType<string>());
            }

            matters.UnionWith(rows["Matters"].Select(row => (string)row["Id"]!).Where(ids.Contains));
            ids.UnionWith(rows["AgendaItems"].Where(row => row["MatterId"] is string matter && matters.Contains(matter)).Select(row => (string)row["MeetingId"]!));
        }
        while (ids.Count > before);

        return rows.ToDictionary(
            pair => pair.Key,
            pair => pair.Value.Where(row => row.GetValueOrDefault("Id") is string id ? ids.Contains(id) : leads[pair.Key].Any(key => row[key] is string lead && ids.Contains(lead))).ToList());
    }

    private static IEnumerable<Row> Read(SqliteConnection db, string sql)
    {
        using var command = db.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();

        while (reader.Read())
        {
            var row = new Row();

            for (var column = 0; column < reader.FieldCount; column++)
            {
                row[reader.GetName(column)] = reader.IsDBNull(column) ? null : reader.GetValue(column);
            }

            yield return row;
        }
    }

    private static void Run(SqliteConnection db, string sql)
    {
        using var command = db.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>A row by its columns.</summary>
    private sealed class Row : Dictionary<string, object?>;

    /// <summary>Writes copies: keys of owned rows become keys of the copy, wherever they stand, in columns or in text.</summary>
    private sealed partial class Writer(SqliteConnection db, HashSet<string> keys, int copy)
    {
        private static readonly Dictionary<(SqliteConnection, string), SqliteCommand> Commands = [];

        public void Copy(string table, Row row, int turn, int? number = null, string? owner = null)
        {
            var command = CommandOf(table, row);

            foreach (var (name, value) in row)
            {
                command.Parameters["$" + name].Value = (table, name, value) switch
                {
                    (_, _, null) => DBNull.Value,
                    ("Processes", "Number", long first) => first + copy,
                    ("Meetings", "Number", long first) => first + (copy * 1000L),
                    (_, "Number", long) when number is { } given => (long)given,
                    (_, _, string text) => KeyPattern().Replace(text, match => !keys.Contains(match.Value) ? match.Value
                        : Mapped(match.Value, turn > 0 && (name == "Id" || name == owner) ? turn : 0)),
                    _ => value,
                };
            }

            command.ExecuteNonQuery();
        }

        // the same key always becomes the same one in the same copy, and sorts by age as before
        private string Mapped(string key, int turn)
        {
            var bytes = Guid.Parse(key).ToByteArray(bigEndian: true);
            var salt = (uint)((copy * 4096) + turn);
            bytes[12] ^= (byte)(salt >> 24);
            bytes[13] ^= (byte)(salt >> 16);
            bytes[14] ^= (byte)(salt >> 8);
            bytes[15] ^= (byte)salt;
            var text = new Guid(bytes, bigEndian: true).ToString();
            return char.IsLower(key.FirstOrDefault(char.IsLetter)) ? text : text.ToUpperInvariant();
        }

        private SqliteCommand CommandOf(string table, Row row)
        {
            if (!Commands.TryGetValue((db, table), out var command))
            {
                command = db.CreateCommand();
                command.CommandText = $"INSERT INTO \"{table}\" ({string.Join(", ", row.Keys.Select(name => $"\"{name}\""))}) VALUES ({string.Join(", ", row.Keys.Select(name => "$" + name))})";

                foreach (var name in row.Keys)
                {
                    command.Parameters.AddWithValue("$" + name, DBNull.Value);
                }

                Commands[(db, table)] = command;
            }

            return command;
        }
    }

    [GeneratedRegex("[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}")]
    private static partial Regex KeyPattern();
}
