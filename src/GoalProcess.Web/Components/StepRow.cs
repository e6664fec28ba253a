namespace GoalProcess.Web.Components;

/// <summary>A step in a vertical list: its state as icon and word, its day, who acts, and why it stands as it does.</summary>
public sealed record StepRow(string Name, StatusKind Kind, string StatusWord)
{
    public string? Date { get; init; }

    public string? Body { get; init; }

    public string? Reason { get; init; }

    /// <summary>Where the step is worked on, written with <c>~/</c>.</summary>
    public string? Address { get; init; }

    /// <summary>The language of name, body and reason where they are content.</summary>
    public string? TextLang { get; init; }
}
