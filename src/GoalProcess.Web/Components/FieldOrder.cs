namespace GoalProcess.Web.Components;

/// <summary>
/// The order fields stand in on the page, and their ids. The model state sorts its entries by name, but errors are read from the top.
/// Names are matched as the model state matches them: an address may write "end" for the field "End".
/// </summary>
internal sealed class FieldOrder
{
    private static readonly object Key = new();

    private readonly List<(string Name, string Id)> _fields = [];

    public static FieldOrder Of(HttpContext context)
    {
        if (context.Items.TryGetValue(Key, out var known) && known is FieldOrder order)
        {
            return order;
        }

        context.Items[Key] = order = new FieldOrder();
        return order;
    }

    public void Note(string name, string id) => _fields.Add((name, id));

    /// <summary>The place of a field; errors of no shown field come last.</summary>
    public int PlaceOf(string name) => _fields.FindIndex(field => Matches(field.Name, name)) is var place and >= 0 ? place : int.MaxValue;

    /// <summary>The id an error of this name leads to; null when no field of that name is shown.</summary>
    public string? IdOf(string name) => _fields.Find(field => Matches(field.Name, name)).Id;

    private static bool Matches(string field, string name) => string.Equals(field, name, StringComparison.OrdinalIgnoreCase);
}
