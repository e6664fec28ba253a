namespace GoalProcess.Web.Components;

/// <summary>
/// What a page tells the layout about itself: its name, the process it belongs to, the way to it and its place in the
/// menu. A view sets it with <c>ViewData.SetFrame(new PageFrame { … })</c>.
/// </summary>
public sealed record PageFrame
{
    /// <summary>The page's name: its heading, and the first part of the browser's title.</summary>
    public required string Title { get; init; }

    /// <summary>What the page does its work on, where the heading alone does not say; part of the browser's title.</summary>
    public string? Subject { get; init; }

    /// <summary>A sentence under the heading.</summary>
    public string? Lead { get; init; }

    /// <summary>The process the page belongs to; with its number it brings the process's own menu.</summary>
    public string? ProcessName { get; init; }

    public int? ProcessNumber { get; init; }

    /// <summary>The day the process was closed; its pages say so.</summary>
    public DateOnly? ProcessClosedOn { get; init; }

    /// <summary>The way here, without the page itself.</summary>
    public IReadOnlyList<Crumb> Crumbs { get; init; } = [];

    public MenuItem ActiveMenu { get; init; }

    /// <summary>True for pages that stand alone: sign-in, errors, texts for everyone.</summary>
    public bool WithoutMenu { get; init; }
}
