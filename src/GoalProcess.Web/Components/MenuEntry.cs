namespace GoalProcess.Web.Components;

/// <summary>A line of the side menu. The text is the name of an entry in <c>SharedTexts</c>.</summary>
public sealed record MenuEntry(MenuItem Item, string Address, string Icon)
{
    public string TextName => $"Menu.{Item}";
}
