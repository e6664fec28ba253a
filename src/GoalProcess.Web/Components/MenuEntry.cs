using GoalProcess.Domain.Access;

namespace GoalProcess.Web.Components;

/// <summary>A line of the side menu. The text is the name of an entry in <c>SharedTexts</c>.</summary>
public sealed record MenuEntry(MenuItem Item, string Address, string Icon)
{
    /// <summary>True for a list of what the reader may read, which is open also to one whose only grant is in a process.</summary>
    public bool IsOfOwn { get; init; }

    /// <summary>What only some may open is shown to them alone; null for what everyone who reads everywhere may open.</summary>
    public Permission? Needs { get; init; }

    public string TextName => $"Menu.{Item}";
}
