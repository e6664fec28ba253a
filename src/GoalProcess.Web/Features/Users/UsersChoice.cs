namespace GoalProcess.Web.Features.Users;

/// <summary>What the list can be sorted by.</summary>
public enum UserColumn
{
    Name,
    Title,
    Email,
    State,
}

/// <summary>Which people the list shows and in what order, as the address says it; what it does not know it takes for nothing said.</summary>
public sealed record UsersChoice
{
    private const string Down = "fallande";

    private static readonly Dictionary<string, UserColumn> Columns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["namn"] = UserColumn.Name,
        ["titel"] = UserColumn.Title,
        ["e-post"] = UserColumn.Email,
        ["lage"] = UserColumn.State,
    };

    /// <summary>The columns, in the order of the table.</summary>
    public static IReadOnlyList<UserColumn> AllColumns { get; } = [.. Enum.GetValues<UserColumn>()];

    /// <summary>What it is sorted by.</summary>
    public UserColumn Column { get; private init; }

    /// <summary>True from the last to the first.</summary>
    public bool Descending { get; private init; }

    /// <summary>Part of a name, a title or an address; empty for all.</summary>
    public string Search { get; private init; } = "";

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Reads the address.</summary>
    public static UsersChoice Read(string? search, string? sort, string? order, string? page) => new()
    {
        Column = Columns.GetValueOrDefault(sort ?? ""),
        Descending = string.Equals(order, Down, StringComparison.OrdinalIgnoreCase),
        Search = search?.Trim() ?? "",
        Page = int.TryParse(page, out var number) ? Math.Max(number, 1) : 1,
    };

    /// <summary>How a column is named in the address.</summary>
    public static string SlugOf(UserColumn column) => Columns.First(pair => pair.Value == column).Key;

    /// <summary>The same people by another column; by the same column the other way round.</summary>
    public string By(UserColumn column) => QueryOf(column, column == Column && !Descending, 1);

    /// <summary>The same list, another page.</summary>
    public string At(int page) => QueryOf(Column, Descending, page);

    private string QueryOf(UserColumn column, bool descending, int page) =>
        $"?sortera={SlugOf(column)}&ordning={(descending ? Down : "stigande")}"
        + (Search.Length > 0 ? $"&sok={Uri.EscapeDataString(Search)}" : "")
        + (page > 1 ? FormattableString.Invariant($"&sida={page}") : "");
}
