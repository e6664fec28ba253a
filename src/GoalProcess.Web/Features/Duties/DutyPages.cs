using GoalProcess.Domain.Processes.Duties;

namespace GoalProcess.Web.Features.Duties;

/// <summary>What there is to do for a person, and what the person waits for.</summary>
/// <param name="Today">The municipality's day.</param>
/// <param name="Mine">What waits for the person, by day.</param>
/// <param name="Others">What the person waits for from others, by day.</param>
/// <param name="Meetings">The next meetings of the bodies.</param>
public sealed record DutiesPage(DateOnly Today, IReadOnlyList<DutyRow> Mine, IReadOnlyList<DutyRow> Others, IReadOnlyList<NextMeeting> Meetings);

/// <summary>Something to do as it is shown.</summary>
/// <param name="Kind">What.</param>
/// <param name="Text">What to do, in words.</param>
/// <param name="Address">Where it is done, or read by those who do not do it; written with <c>~/</c>.</param>
/// <param name="Process">The process's name in the reader's language.</param>
public sealed record DutyRow(DutyKind Kind, string Text, string Address, string Process)
{
    /// <summary>What it is done to; empty where the words say it.</summary>
    public string Title { get; init; } = "";

    /// <summary>True when the title is content, which is in Swedish.</summary>
    public bool TitleIsContent { get; init; }

    /// <summary>Whose it is, for one who waits for it; empty where it is a body's.</summary>
    public string Who { get; init; } = "";

    /// <summary>Which bodies it lies with, for one who waits for them.</summary>
    public IReadOnlyList<BodyName> Bodies { get; init; } = [];

    /// <summary>The step it is needed for; empty for none.</summary>
    public string For { get; init; } = "";

    /// <summary>The day it began to wait; null when it waits for its day.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The day it is needed by.</summary>
    public DateOnly? By { get; init; }
}

/// <summary>A body by its name, and by its code where many stand in a row.</summary>
public sealed record BodyName(string Name, string Code);

/// <summary>A meeting in a body's calendar.</summary>
public sealed record NextMeeting(string Body, string Code, DateTime StartsAt);
