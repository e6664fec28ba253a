using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using GoalProcess.Workflow.Demo;
using Serilog.Core;
using Serilog.Events;

namespace GoalProcess.Tests;

/// <summary>Keeps what the app wrote to its log; a warning nobody expected is a fault.</summary>
internal sealed partial class CapturedLog : ILogEventSink
{
    // true of every test run, and no news: keys kept in memory, no web root before the assets are built
    private static readonly string[] AlwaysFine = ["data protection", "XML encryptor", "WebRootPath"];

    private static readonly string[] Personal = [RunningApp.Password, "Öberg", .. DemoAccount.All.Select(account => account.Name)];

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

    /// <summary>
    /// Fails when the log, with everything that is kept beside the words of a line, tells of a person: an address, a name of those who act in the tests, what they
    /// call themselves at sign-in, or a password.
    /// </summary>
    public void AssertNoPersonalData()
    {
        var told = _events.Select(each => $"{Text(each)} {string.Join(' ', each.Properties.Select(pair => $"{pair.Key}={pair.Value}"))}")
            .Where(text => MailAddress().IsMatch(text) || Personal.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .ToList();

        Assert.True(told.Count == 0, "The log tells of people:\n" + string.Join('\n', told.Take(5)));
    }

    [GeneratedRegex(@"[\w.+-]+@[\w-]+\.[a-z]{2,}", RegexOptions.IgnoreCase)]
    private static partial Regex MailAddress();

    private static string Text(LogEvent logEvent)
    {
        var source = logEvent.Properties.TryGetValue("SourceContext", out var value) ? value.ToString() : "";
        var id = logEvent.Properties.TryGetValue("EventId", out var eventId) ? eventId.ToString() : "";
        return $"{logEvent.Level} {source} {id} {logEvent.RenderMessage(CultureInfo.InvariantCulture)} {logEvent.Exception}";
    }
}
