using GoalProcess.Domain.Processes.Schedule;
using GoalProcess.Domain.Rules;
using GoalProcess.Web.Components;
using GoalProcess.Web.Features.Timelines.Layout;
using GoalProcess.Web.Infrastructure.Acts;

namespace GoalProcess.Web.Features.Timelines;

/// <summary>The plan along time.</summary>
/// <param name="Process">The process.</param>
/// <param name="Filter">What is shown of it.</param>
/// <param name="Today">The day it is.</param>
/// <param name="Steps">How many steps the plan has, shown or not.</param>
/// <param name="Lanes">The lanes of the drawing, in order.</param>
/// <param name="Choices">Every lane there is to choose.</param>
/// <param name="Rows">The steps shown, lane by lane and by day.</param>
/// <param name="Undated">The steps that the filter lets by and that have no day.</param>
/// <param name="Layout">The drawing.</param>
/// <param name="Months">The months it can begin with.</param>
/// <param name="Before">The month an earlier drawing begins with; null when nothing is earlier.</param>
/// <param name="After">The month a later drawing begins with; null when nothing is later.</param>
public sealed record TimelinePage(
    ProcessPlace Process,
    TimelineFilter Filter,
    DateOnly Today,
    int Steps,
    IReadOnlyList<TimelineLane> Lanes,
    IReadOnlyList<TimelineLane> Choices,
    IReadOnlyList<TimelineRow> Rows,
    IReadOnlyList<StepFacts> Undated,
    TimelineLayout Layout,
    IReadOnlyList<DateOnly> Months,
    DateOnly? Before,
    DateOnly? After)
{
    private readonly Dictionary<string, TimelineRow> _byEvent = Rows.SelectMany(row => row.Marks.Select(mark => (mark.Id, Row: row)).Append((row.Id, row)))
        .ToDictionary(pair => pair.Item1, pair => pair.Item2);

    /// <summary>The step an event of the drawing belongs to.</summary>
    public TimelineRow RowOf(TimelineEvent one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return _byEvent[one.Id];
    }
}

/// <summary>One who acts in the plan.</summary>
/// <param name="Slug">Its name in the address.</param>
/// <param name="Name">Its name.</param>
/// <param name="Note">What stands under the name.</param>
/// <param name="Order">Its place among the lanes.</param>
public sealed record TimelineLane(string Slug, string Name, string Note, int Order);

/// <summary>One step of the plan as the drawing, the list and the table show it.</summary>
public sealed record TimelineRow(StepStatus Status, StepSchedule Schedule, TimelineLane Lane)
{
    /// <summary>Its own among the events.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Who acts; a dash while not said.</summary>
    public required string Body { get; init; }

    /// <summary>First day shown: of what is done the day it was, else the one planned.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Last day shown.</summary>
    public required DateOnly End { get; init; }

    /// <summary>Its state as word.</summary>
    public required string Word { get; init; }

    /// <summary>What the label says of its state where it has to be seen at once; may be empty.</summary>
    public required string Warning { get; init; }

    /// <summary>How much it can give way; a dash when nothing is to be expected of it.</summary>
    public required string Slack { get; init; }

    /// <summary>True when something is to be expected of it: it is neither done, passed over nor in a closed process.</summary>
    public required bool IsAhead { get; init; }

    /// <summary>True when it is the next step of the plan.</summary>
    public required bool IsNext { get; init; }

    /// <summary>The steps it builds on.</summary>
    public required IReadOnlyList<StepFacts> BuildsOn { get; init; }

    /// <summary>The days the law sets for its meeting.</summary>
    public required IReadOnlyList<TimelineMark> Marks { get; init; }

    /// <summary>The step.</summary>
    public StepFacts Step => Status.Step;

    /// <summary>True when it is on the critical path.</summary>
    public bool IsCritical => IsAhead && Schedule.IsCritical;

    /// <summary>The first plan, where it is other days than those shown.</summary>
    public (DateOnly Start, DateOnly End)? Baseline =>
        Schedule is { BaselineStart: { } start, BaselineEnd: { } end } && (start, end) != (Start, End) ? (start, end) : null;

    /// <summary>What is to be expected, where it is something else than what is planned.</summary>
    public (DateOnly Start, DateOnly End)? Forecast =>
        IsAhead && Schedule is { Start: { } start, End: { } end } && (end != Step.End || (start != Step.Start && start > Step.End)) ? (start, end) : null;

    /// <summary>How its state is drawn.</summary>
    public StatusKind Kind => Status.State.Kind();

    /// <summary>What a reader who does not see the drawing is told after the label, without the date.</summary>
    public required string Told { get; init; }
}

/// <summary>A day the law sets.</summary>
/// <param name="Id">Its own among the events.</param>
/// <param name="Day">The day.</param>
/// <param name="Text">What it is.</param>
public sealed record TimelineMark(string Id, DateOnly Day, string Text);
