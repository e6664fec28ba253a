namespace GoalProcess.Web.Components;

/// <summary>
/// The order fields stand in on the page. The model state sorts its entries by name, but errors are read from the top.
/// </summary>
internal sealed class FieldOrder
{
    private static readonly object Key = new();

    private readonly List<string> _names = [];

    public static FieldOrder Of(HttpContext context)
    {
        if (context.Items.TryGetValue(Key, out var known) && known is FieldOrder order)
        {
            return order;
        }

        context.Items[Key] = order = new FieldOrder();
        return order;
    }

    public void Note(string name) => _names.Add(name);

    /// <summary>The place of a field; errors of no shown field come last.</summary>
    public int PlaceOf(string name) => _names.IndexOf(name) is var place and >= 0 ? place : int.MaxValue;
}
