namespace GoalProcess.Web.Features.Timelines.Layout;

/// <summary>The days the drawing shows, and where each stands.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The day after the last.</param>
public sealed record TimelineWindow(DateOnly From, DateOnly To)
{
    /// <summary>Width of the whole drawing, in its own units.</summary>
    public const int Width = 1150;

    /// <summary>Where the days begin; the names of the lanes stand before.</summary>
    public const int Left = 200;

    /// <summary>Where the days end.</summary>
    public const int Right = 1142;

    /// <summary>How many days it shows.</summary>
    public int Days => To.DayNumber - From.DayNumber;

    /// <summary>The last day it shows.</summary>
    public DateOnly Last => To.AddDays(-1);

    /// <summary>A window of whole months.</summary>
    public static TimelineWindow OfMonths(DateOnly from, int months)
    {
        var first = new DateOnly(from.Year, from.Month, 1);
        return new(first, first.AddMonths(months));
    }

    /// <summary>The middle of a day; a day outside stands at the edge.</summary>
    public int X(DateOnly day) =>
        (int)Math.Round(Math.Clamp(Left + ((day.DayNumber - From.DayNumber + 0.5) * (Right - Left) / Days), Left, Right));

    /// <summary>Where a day begins.</summary>
    public int StartOf(DateOnly day) =>
        (int)Math.Round(Math.Clamp(Left + ((double)(day.DayNumber - From.DayNumber) * (Right - Left) / Days), Left, Right));

    /// <summary>True when the day is shown.</summary>
    public bool Holds(DateOnly day) => day >= From && day < To;

    /// <summary>True when any of the days is shown.</summary>
    public bool Touches(DateOnly start, DateOnly end) => start < To && end >= From;
}
