using System.Collections.Concurrent;
using System.Globalization;
using Serilog.Core;
using Serilog.Events;

namespace GoalProcess.Tests;

/// <summary>Keeps what the app wrote to its log; a warning nobody expected is a fault.</summary>
internal sealed class CapturedLog : ILogEventSink
{
    // true of every test run, and no news: keys kept in memory, no web root before the assets are built
    private static readonly string[] AlwaysFine = ["data protection", "XML encryptor", "WebRootPath"];

    private readonly ConcurrentQueue<LogEvent> _events = new();
    private readonly ConcurrentBag<string> _expected = [];

    /// <summary>Every line, as text.</summary>
    public IReadOnlyList<string> Lines => [.. _events.Select(Text)];

    public void Emit(LogEvent logEvent) => _events.Enqueue(logEvent);

    /// <summary>From now on a warning that holds these words is part of the test.</summary>
    public void Expect(string words) => _expected.Add(words);

    public void AssertNoUnexpectedWarnings()
    {
        var unexpected = _events
            .Where(each => each.Level >= LogEventLevel.Warning)
            .Select(Text)
            .Where(text => !AlwaysFine.Concat(_expected).Any(words => text.Contains(words, StringComparison.OrdinalIgnoreCase)))
            .ToList();

        Assert.True(unexpected.Count == 0, "The app warned:\n" + string.Join('\n', unexpected));
    }

    private static string Text(LogEvent logEvent)
    {
        var source = logEvent.Properties.TryGetValue("SourceContext", out var value) ? value.ToString() : "";
        var id = logEvent.Properties.TryGetValue("EventId", out var eventId) ? eventId.ToString() : "";
        return $"{logEvent.Level} {source} {id} {logEvent.RenderMessage(CultureInfo.InvariantCulture)} {logEvent.Exception}";
    }
}
