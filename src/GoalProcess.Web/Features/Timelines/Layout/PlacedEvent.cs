namespace GoalProcess.Web.Features.Timelines.Layout;

/// <summary>Where the words of an event stand.</summary>
public enum LabelSide
{
    /// <summary>After its mark.</summary>
    After,

    /// <summary>Before its mark, where there is no room after.</summary>
    Before,

    /// <summary>On its own bar.</summary>
    Inside,

    /// <summary>Across what is its own, where there is no room on either side.</summary>
    Across,
}

/// <summary>An event with its place. Every number is in the drawing's units.</summary>
/// <param name="Event">The event.</param>
/// <param name="Row">Its row in the lane, from 0.</param>
/// <param name="Y">The middle of its row.</param>
/// <param name="Left">Where all that belongs to it begins.</param>
/// <param name="Right">Where all that belongs to it ends.</param>
/// <param name="LabelX">Where the label begins; where it ends, when it stands before.</param>
/// <param name="Side">Where the label stands.</param>
public sealed record PlacedEvent(TimelineEvent Event, int Row, int Y, int Left, int Right, int LabelX, LabelSide Side)
{
    /// <summary>Where its mark stands; null when its first day is outside.</summary>
    public int? Mark { get; init; }

    /// <summary>The bar from its first day to its last; null for one day.</summary>
    public (int From, int To)? Bar { get; init; }

    /// <summary>The first plan behind it.</summary>
    public (int From, int To)? Baseline { get; init; }

    /// <summary>What is to be expected of it.</summary>
    public (int From, int To)? Forecast { get; init; }

    /// <summary>The place of the label's own box.</summary>
    public (int From, int To) LabelBox
    {
        get
        {
            var width = LabelWidth.Of(Event.Label);
            return Side is LabelSide.Before ? (LabelX - width, LabelX) : (LabelX, LabelX + width);
        }
    }
}

/// <summary>A lane with its place.</summary>
/// <param name="Top">Where it begins.</param>
/// <param name="Height">How tall it is.</param>
/// <param name="Rows">How many rows it has room for.</param>
/// <param name="Events">Its events in order of day.</param>
public sealed record PlacedLane(int Top, int Height, int Rows, IReadOnlyList<PlacedEvent> Events)
{
    /// <summary>Its middle.</summary>
    public int Middle => Top + (Height / 2);
}

/// <summary>A stretch of the red thread.</summary>
/// <param name="Path">The curve, as SVG writes it.</param>
/// <param name="IsDone">True when what it leads to is done.</param>
public sealed record ThreadCurve(string Path, bool IsDone);

/// <summary>A line through the drawing at the beginning of a month or a week.</summary>
/// <param name="X">Where.</param>
/// <param name="Day">The day.</param>
/// <param name="IsNamed">True when the day or month is written at it.</param>
public sealed record TimelineTick(int X, DateOnly Day, bool IsNamed);
