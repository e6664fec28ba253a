using System.Globalization;

namespace GoalProcess.Web.Features.Threads;

/// <summary>Which of the contributions behind a goal are shown; the names are those of the address. What is not known is as if it was not there.</summary>
public sealed record ThreadFilter
{
    /// <summary>The number of the keyword they led to; nothing for all.</summary>
    public string? Nyckelord { get; init; }

    /// <summary>The page, from 1.</summary>
    public string? Sida { get; init; }

    internal int? Keyword => int.TryParse(Nyckelord, NumberStyles.None, CultureInfo.InvariantCulture, out var keyword) ? keyword : null;

    internal int Page => int.TryParse(Sida, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Max(1, page) : 1;

    /// <summary>The filter as it stands in an address, for another page.</summary>
    internal string Query(int page) => string.Join('&', new[]
    {
        Keyword is { } keyword ? string.Create(CultureInfo.InvariantCulture, $"nyckelord={keyword}") : "",
        page > 1 ? string.Create(CultureInfo.InvariantCulture, $"sida={page}") : "",
    }.Where(part => part.Length > 0)) is { Length: > 0 } query ? "?" + query : "";
}
