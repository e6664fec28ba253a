using System.Globalization;
using GoalProcess.Tests;

namespace GoalProcess.Data.Tests.Replay;

/// <summary>A row of the first and third table: the state of every step after an act.</summary>
internal sealed record ReplayRow(string Act, DateOnly Day, string States);

/// <summary>A row of the second table: what happens when an act is left out.</summary>
internal sealed record LeftOutRow(string Act, string Outcome);

/// <summary>docs/replay.md, which was written by hand before anything was played.</summary>
internal static class ReplayDocument
{
    public static IReadOnlyList<ReplayRow> States { get; } = Rows("## The state of every step after each act");

    public static IReadOnlyList<ReplayRow> Slip { get; } = Rows("## The slip");

    public static IReadOnlyList<LeftOutRow> LeftOut { get; } = [.. Cells("## Each act left out").Select(cells => new LeftOutRow(cells[0], cells[1]))];

    private static List<ReplayRow> Rows(string heading) =>
    [
        .. Cells(heading).Select(cells => new ReplayRow(
            cells[0], DateOnly.ParseExact(cells[1], "yyyy-MM-dd", CultureInfo.InvariantCulture), cells[2].Trim('`').Replace(" ", "", StringComparison.Ordinal))),
    ];

    private static IEnumerable<string[]> Cells(string heading) => File.ReadLines(Path.Combine(Repository.Root(), "docs", "replay.md"))
        .SkipWhile(line => line != heading)
        .Skip(1)
        .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
        .Where(line => line.StartsWith('|'))
        .Skip(2)
        .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries));
}
