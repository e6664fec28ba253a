using System.Globalization;
using GoalProcess.Web.Infrastructure.Accounts;
using GoalProcess.Web.Infrastructure.Languages;
using Serilog.Core;
using Serilog.Events;

namespace GoalProcess.Web.Infrastructure.Logging;

/// <summary>
/// Makes the values of a line fit to be written: addresses that are keys are masked (a calendar's, a one-time link's; the platform adds the path of the request
/// to every line written during it), and nobody can begin a line of their own with a line break in an address.
/// </summary>
internal sealed class SafeValues : ILogEventEnricher
{
    private static readonly string[] SecretPaths = ["/kalender/", OneTimeLinks.Path + "/"];

    /// <summary>The path without what is secret in it.</summary>
    public static string Masked(string path)
    {
        var start = path.StartsWith(Language.EnglishPrefix + "/", StringComparison.OrdinalIgnoreCase) ? Language.EnglishPrefix.Length : 0;

        return Array.Find(SecretPaths, secret => path.AsSpan(start).StartsWith(secret, StringComparison.OrdinalIgnoreCase)) is { } known
            ? path[..(start + known.Length)] + "…"
            : path;
    }

    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        List<LogEventProperty>? mended = null;

        foreach (var (name, value) in logEvent.Properties)
        {
            if (value is ScalarValue { Value: string text } && OnOneLine(WithoutSecret(name, text)) is var safe && safe != text)
            {
                (mended ??= []).Add(new LogEventProperty(name, new ScalarValue(safe)));
            }
        }

        mended?.ForEach(logEvent.AddOrUpdateProperty);
    }

    // by the names the platform gives them; what someone looked for stands after the question mark
    private static string WithoutSecret(string name, string text) => name switch
    {
        "RequestPath" or "Path" => Masked(text),
        "QueryString" => text.Length > 0 ? "?…" : text,
        _ => text,
    };

    private static string OnOneLine(string text) => text.Any(char.IsControl)
        ? string.Concat(text.Select(letter => char.IsControl(letter) ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}") : $"{letter}"))
        : text;
}
