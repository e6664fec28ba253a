namespace GoalProcess.Web.Features.Timelines.Layout;

/// <summary>Something at its time, to be placed in a lane.</summary>
/// <param name="Id">Its own among the events.</param>
/// <param name="Lane">Index of its lane.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day; the same for something done on one day.</param>
/// <param name="Date">Its date as the label writes it.</param>
/// <param name="Text">The rest of the label.</param>
public sealed record TimelineEvent(string Id, int Lane, DateOnly Start, DateOnly End, string Date, string Text)
{
    /// <summary>The days first planned, where they are other than those it stands at.</summary>
    public (DateOnly Start, DateOnly End)? Baseline { get; init; }

    /// <summary>The days to be expected, where they are other than those it stands at.</summary>
    public (DateOnly Start, DateOnly End)? Forecast { get; init; }

    /// <summary>The events on the thread that it comes after.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>True when it is done: the thread to it is whole.</summary>
    public bool IsDone { get; init; }

    /// <summary>The label as it is read.</summary>
    public string Label => $"{Date} {Text}";

    /// <summary>True when any of its days is shown.</summary>
    public bool IsIn(TimelineWindow window)
    {
        ArgumentNullException.ThrowIfNull(window);

        return window.Touches(Start, End)
            || (Baseline is { } first && window.Touches(first.Start, first.End))
            || (Forecast is { } expected && window.Touches(expected.Start, expected.End));
    }
}
