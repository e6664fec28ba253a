using System.Globalization;

namespace GoalProcess.Web.Features.Timelines.Layout;

/// <summary>
/// Places events in lanes along a line of time: x by day, rows packed greedily by the estimated width of labels, labels turned to the left where
/// there is no room to the right. The same events give the same drawing. Time is linear in events but for sorting them and for the rows of a lane.
/// </summary>
public sealed class TimelineLayout
{
    /// <summary>Where the lanes begin; months and today are named above.</summary>
    public const int HeaderHeight = 46;

    /// <summary>The height of a row: 24 pixels at the drawing's least size on a desk.</summary>
    public const int RowHeight = 31;

    /// <summary>From a mark's middle to its edge, with the ring around it.</summary>
    public const int MarkRadius = 12;

    private const int LanePadding = 12;
    private const int LeastLane = 62;
    private const int Gap = 6;
    private const int DaysOfAMonth = 31;

    /// <summary>Places the events.</summary>
    /// <param name="lanes">How many lanes there are.</param>
    /// <param name="events">The events; those outside the window are left out.</param>
    /// <param name="window">The days shown.</param>
    /// <param name="today">The day it is.</param>
    /// <param name="rows">Room for at least so many rows in each lane, so that the drawing keeps its size; empty for as many as are needed.</param>
    public TimelineLayout(int lanes, IReadOnlyList<TimelineEvent> events, TimelineWindow window, DateOnly today, IReadOnlyList<int> rows)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(window);
        ArgumentNullException.ThrowIfNull(rows);
        Window = window;
        Today = window.Holds(today) ? window.X(today) : null;
        Ticks = TicksOf(window);

        var packed = Pack(lanes, events, window);
        var placed = new List<PlacedLane>(lanes);
        var top = HeaderHeight;

        for (var lane = 0; lane < lanes; lane++)
        {
            var count = Math.Max(RowsOf(packed[lane]), lane < rows.Count ? rows[lane] : 0);
            var height = Math.Max(LeastLane, (count * RowHeight) + LanePadding);
            var first = top + ((height - (count * RowHeight)) / 2) + (RowHeight / 2);
            placed.Add(new PlacedLane(top, height, count,
            [
                .. packed[lane]
                    .Select(place => place with { Y = first + (place.Row * RowHeight) })
                    .OrderBy(place => place.Event.Start).ThenBy(place => place.Event.Id, StringComparer.Ordinal),
            ]));
            top += height;
        }

        (Lanes, Height) = (placed, top + 2);
        Thread = ThreadOf(events);
    }

    /// <summary>The days shown.</summary>
    public TimelineWindow Window { get; }

    /// <summary>The lanes, in order.</summary>
    public IReadOnlyList<PlacedLane> Lanes { get; }

    /// <summary>The red thread, from each event to those that come after it.</summary>
    public IReadOnlyList<ThreadCurve> Thread { get; }

    /// <summary>Beginnings of months and weeks.</summary>
    public IReadOnlyList<TimelineTick> Ticks { get; }

    /// <summary>Where today is; null when it is outside.</summary>
    public int? Today { get; }

    /// <summary>The height of the whole drawing.</summary>
    public int Height { get; }

    /// <summary>How many rows each lane needs in a window.</summary>
    public static IReadOnlyList<int> RowsNeeded(int lanes, IReadOnlyList<TimelineEvent> events, TimelineWindow window) =>
        [.. Pack(lanes, events, window).Select(RowsOf)];

    private static int RowsOf(List<PlacedEvent> lane) => lane.Count == 0 ? 1 : lane.Max(place => place.Row) + 1;

    private static List<PlacedEvent>[] Pack(int lanes, IReadOnlyList<TimelineEvent> events, TimelineWindow window)
    {
        var packed = Enumerable.Range(0, lanes).Select(_ => new List<PlacedEvent>()).ToArray();

        foreach (var one in events.Where(one => one.IsIn(window)))
        {
            packed[one.Lane].Add(Measured(one, window));
        }

        foreach (var lane in packed)
        {
            lane.Sort((one, other) => (one.Left, one.Event.Start, one.Event.Id).CompareTo((other.Left, other.Event.Start, other.Event.Id)));
            var ends = new List<int>();

            for (var index = 0; index < lane.Count; index++)
            {
                var row = ends.FindIndex(end => end + Gap <= lane[index].Left);

                if (row < 0)
                {
                    row = ends.Count;
                    ends.Add(0);
                }

                ends[row] = lane[index].Right;
                lane[index] = lane[index] with { Row = row };
            }
        }

        return packed;
    }

    /// <summary>An event along the line of time, with its label; its row is not yet known.</summary>
    private static PlacedEvent Measured(TimelineEvent one, TimelineWindow window)
    {
        int? mark = window.Holds(one.Start) ? window.X(one.Start) : null;
        var bar = one.Start < one.End && window.Touches(one.Start, one.End) ? Span((one.Start, one.End)) : null;
        var (baseline, forecast) = (Span(one.Baseline), Span(one.Forecast));
        var (left, right) = (int.MaxValue, int.MinValue);

        foreach (var part in new[] { mark is { } at ? (at, at) : null, bar, baseline, forecast }.OfType<(int From, int To)>())
        {
            (left, right) = (Math.Min(left, part.From - MarkRadius - 2), Math.Max(right, part.To + MarkRadius + 2));
        }

        var width = LabelWidth.Of(one.Label);
        var inside = bar is { } shown ? mark is null ? shown.From + Gap : shown.From + MarkRadius + Gap : 0;
        var (labelX, side) = bar is { } own && inside + width + Gap <= own.To ? (inside, LabelSide.Inside)
            : right + Gap + width <= TimelineWindow.Right ? (right + Gap, LabelSide.After)
            : left - Gap - width >= TimelineWindow.Left ? (left - Gap, LabelSide.Before)
            : (Math.Max(TimelineWindow.Left, Math.Min(left + (2 * MarkRadius) + Gap, TimelineWindow.Right - width)), LabelSide.Across);
        var place = new PlacedEvent(one, 0, 0, left, right, labelX, side) { Mark = mark, Bar = bar, Baseline = baseline, Forecast = forecast };

        return place with { Left = Math.Min(left, place.LabelBox.From), Right = Math.Max(right, place.LabelBox.To) };

        (int From, int To)? Span((DateOnly Start, DateOnly End)? days) =>
            days is { } known && window.Touches(known.Start, known.End) ? (window.X(known.Start), window.X(known.End)) : null;
    }

    private List<ThreadCurve> ThreadOf(IReadOnlyList<TimelineEvent> events)
    {
        var rows = Lanes.SelectMany(lane => lane.Events).ToDictionary(place => place.Event.Id, place => place.Y);
        var all = events.ToDictionary(one => one.Id);

        return
        [
            .. from one in events
               from before in one.After
               where all.ContainsKey(before)
               let other = all[before]
               where rows.ContainsKey(one.Id) || rows.ContainsKey(before)
               select new ThreadCurve(Curve(Window.X(other.End), YOf(other), Window.X(one.Start), YOf(one)), one.IsDone),
        ];

        // what is outside is led to at the edge, in the middle of its lane
        int YOf(TimelineEvent one) => rows.TryGetValue(one.Id, out var y) ? y : Lanes[one.Lane].Middle;
    }

    private static string Curve(int fromX, int fromY, int toX, int toY)
    {
        var bend = Math.Min(46, Math.Abs(toX - fromX) * 45 / 100) + 2;
        return string.Create(CultureInfo.InvariantCulture, $"M{fromX} {fromY}C{fromX + bend} {fromY} {toX - bend} {toY} {toX} {toY}");
    }

    private static List<TimelineTick> TicksOf(TimelineWindow window)
    {
        var ticks = new List<TimelineTick>();
        var isOneMonth = window.Days <= DaysOfAMonth;

        for (var day = window.From; day < window.To; day = day.AddDays(1))
        {
            if (day.Day == 1 || day == window.From)
            {
                ticks.Add(new(window.StartOf(day), day, true));
            }
            else if (day.DayOfWeek is DayOfWeek.Monday)
            {
                // the month's own name takes the room of its first days
                ticks.Add(new(window.StartOf(day), day, isOneMonth && day.Day > 3));
            }
        }

        return ticks;
    }
}
