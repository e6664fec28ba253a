using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GoalProcess.Benchmarks;

/// <summary>Keeps the commands that a page sends, to send them again bare: that is the floor the page is held to.</summary>
internal sealed class Recorder : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private readonly string _file;
    private readonly Dictionary<string, IReadOnlyList<Sent>> _pages = [];
    private readonly List<Sent> _now = [];

    public Recorder(string file)
    {
        _file = file;
        DiagnosticListener.AllListeners.Subscribe(this);
    }

    /// <summary>Forgets what was sent before.</summary>
    public void Begin()
    {
        lock (_now)
        {
            _now.Clear();
        }
    }

    /// <summary>Keeps what has been sent since as the page's, but for the first ones, which every request sends.</summary>
    /// <returns>How many in all.</returns>
    public int Keep(string page, int skip)
    {
        lock (_now)
        {
            // this very request has sent its own
            var sent = _now.Take(_now.Count - skip).ToList();
            _pages[page] = [.. sent.Skip(skip)];
            return sent.Count;
        }
    }

    /// <summary>Sends the page's commands and reads every value of every row.</summary>
    public void Replay(string page, string connection)
    {
        using var db = new SqliteConnection(connection);
        db.Open();
        var swedish = CultureInfo.GetCultureInfo("sv-SE");
        db.CreateCollation("SV", (a, b) => swedish.CompareInfo.Compare(a, b, CompareOptions.IgnoreCase));
        db.CreateFunction("lower", (string? text) => text?.ToLower(swedish), isDeterministic: true);
        db.CreateFunction("upper", (string? text) => text?.ToUpper(swedish), isDeterministic: true);

        foreach (var sent in _pages[page])
        {
            using var command = db.CreateCommand();
            command.CommandText = sent.Text;

            foreach (var (name, value) in sent.Values)
            {
                command.Parameters.AddWithValue(name, value ?? DBNull.Value);
            }

            using var reader = Answer(command);

            while (reader.Read())
            {
                for (var column = 0; column < reader.FieldCount; column++)
                {
                    _ = reader.GetValue(column);
                }
            }
        }
    }

    private static SqliteDataReader Answer(SqliteCommand command)
    {
        try
        {
            return command.ExecuteReader();
        }
        catch (SqliteException failure)
        {
            throw new InvalidOperationException($"A recorded command cannot be sent again: {failure.Message}\n{command.CommandText}", failure);
        }
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            value.Subscribe(this);
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandExecutedEventData { Command: { } command } && command.Connection?.DataSource == _file)
        {
            lock (_now)
            {
                _now.Add(new Sent(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(parameter => (parameter.ParameterName, parameter.Value))]));
            }
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    private sealed record Sent(string Text, IReadOnlyList<(string Name, object? Value)> Values);
}
