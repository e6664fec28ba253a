using GoalProcess.Domain.Processes.Schedule;

namespace GoalProcess.Web.Features.Leadership;

/// <summary>What the table can be sorted by.</summary>
public enum StandingColumn
{
    Verdict,
    Process,
    Reason,
    Decision,
    DaysLate,
    Slack,
    Responses,
    Coverage,
    Irregular,
    Cost,
}

/// <summary>Which processes the table shows and in what order, as the address says it; what it does not know it takes for nothing said.</summary>
public sealed record StandingsChoice
{
    private const string Down = "fallande";

    private static readonly Dictionary<string, StandingColumn> Columns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["lage"] = StandingColumn.Verdict,
        ["process"] = StandingColumn.Process,
        ["orsak"] = StandingColumn.Reason,
        ["beslut"] = StandingColumn.Decision,
        ["sent"] = StandingColumn.DaysLate,
        ["marginal"] = StandingColumn.Slack,
        ["svar"] = StandingColumn.Responses,
        ["tackning"] = StandingColumn.Coverage,
        ["oregelbundna"] = StandingColumn.Irregular,
        ["kostnad"] = StandingColumn.Cost,
    };

    private static readonly Dictionary<string, StandingVerdict> Verdicts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["sena"] = StandingVerdict.Late,
        ["risk"] = StandingVerdict.AtRisk,
        ["itid"] = StandingVerdict.OnTime,
        ["oplanerade"] = StandingVerdict.Unplanned,
        ["klara"] = StandingVerdict.Finished,
    };

    private StandingsChoice(StandingColumn column, bool descending, StandingVerdict? verdict) => (Column, Descending, Verdict) = (column, descending, verdict);

    /// <summary>The columns, in the order of the table.</summary>
    public static IReadOnlyList<StandingColumn> AllColumns { get; } =
    [
        StandingColumn.Process, StandingColumn.Verdict, StandingColumn.Reason, StandingColumn.Decision, StandingColumn.DaysLate, StandingColumn.Slack,
        StandingColumn.Responses, StandingColumn.Coverage, StandingColumn.Irregular, StandingColumn.Cost,
    ];

    /// <summary>The states, the worst first.</summary>
    public static IReadOnlyList<StandingVerdict> AllVerdicts { get; } = [.. Enum.GetValues<StandingVerdict>().OrderDescending()];

    /// <summary>What it is sorted by.</summary>
    public StandingColumn Column { get; private init; }

    /// <summary>True from the greatest to the least.</summary>
    public bool Descending { get; private init; }

    /// <summary>The only state shown; null for all.</summary>
    public StandingVerdict? Verdict { get; private init; }

    /// <summary>The address's own words; the worst first when it says nothing.</summary>
    public string Query => QueryOf(Column, Descending, Verdict);

    /// <summary>Reads the address.</summary>
    public static StandingsChoice Read(string? sort, string? order, string? verdict) => Columns.TryGetValue(sort ?? "", out var column)
        ? new(column, string.Equals(order, Down, StringComparison.OrdinalIgnoreCase), Known(verdict))
        : new(StandingColumn.Verdict, true, Known(verdict));

    /// <summary>How a column is named in the address.</summary>
    public static string SlugOf(StandingColumn column) => Columns.First(pair => pair.Value == column).Key;

    /// <summary>How a state is named in the address.</summary>
    public static string SlugOf(StandingVerdict verdict) => Verdicts.First(pair => pair.Value == verdict).Key;

    /// <summary>The same states by another column; by the same column the other way round.</summary>
    public string By(StandingColumn column) => QueryOf(column, column == Column && !Descending, Verdict);

    /// <summary>The same order for one state, or for all.</summary>
    public string Only(StandingVerdict? verdict) => QueryOf(Column, Descending, verdict);

    /// <summary>The rows asked for, in order; rows alike come in the order of their numbers, and what says nothing last.</summary>
    public IReadOnlyList<StandingRow> Of(IEnumerable<StandingRow> rows)
    {
        var shown = rows.Where(row => Verdict is null || row.Verdict == Verdict).OrderBy(row => row.Number);

        return Column switch
        {
            StandingColumn.Verdict => [.. Sorted(shown, row => row.Verdict, _ => true).ThenBy(row => row.DecisionDay ?? DateOnly.MaxValue)],
            StandingColumn.Process => [.. Sorted(shown, row => row.Name, _ => true, StringComparer.CurrentCultureIgnoreCase)],
            StandingColumn.Reason => [.. Sorted(shown, row => row.Reason, row => row.Reason.Length > 0, StringComparer.CurrentCultureIgnoreCase)],
            StandingColumn.Decision => [.. Sorted(shown, row => row.DecisionDay, row => row.DecisionDay is not null)],
            StandingColumn.DaysLate => [.. Sorted(shown, row => row.DaysLate, row => row.DaysLate is not null)],
            StandingColumn.Slack => [.. Sorted(shown, row => row.Slack, row => row.Slack is not null)],
            StandingColumn.Responses => [.. Sorted(shown, row => row.Responses, _ => true)],
            StandingColumn.Coverage => [.. Sorted(shown, row => row.Coverage, _ => true)],
            StandingColumn.Irregular => [.. Sorted(shown, row => row.Irregular, _ => true)],
            StandingColumn.Cost => [.. Sorted(shown, row => row.CostInOre, _ => true)],
        };
    }

    // the sort is stable, so rows alike keep the order of their numbers
    private IOrderedEnumerable<StandingRow> Sorted<TKey>(
        IEnumerable<StandingRow> rows, Func<StandingRow, TKey> key, Func<StandingRow, bool> says, IComparer<TKey>? comparer = null)
    {
        var saying = rows.OrderBy(row => says(row) ? 0 : 1);
        return Descending ? saying.ThenByDescending(key, comparer) : saying.ThenBy(key, comparer);
    }

    private static StandingVerdict? Known(string? verdict) => Verdicts.TryGetValue(verdict ?? "", out var known) ? known : null;

    private static string QueryOf(StandingColumn column, bool descending, StandingVerdict? verdict) =>
        $"?sortera={SlugOf(column)}&ordning={(descending ? Down : "stigande")}{(verdict is { } only ? $"&lage={SlugOf(only)}" : "")}";
}
