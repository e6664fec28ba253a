using GoalProcess.Domain.Agenda2030;
using GoalProcess.Domain.Goals;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Ties;

namespace GoalProcess.Web.Features.GoalAreas;

/// <summary>All the goal areas of a process, and how they cover Agenda 2030.</summary>
public sealed record GoalAreasPage(ProcessPlace Process, int MinAreas, int MaxAreas, IReadOnlyList<AreaRow> Areas, IReadOnlyList<CoverageRow> Coverage)
{
    /// <summary>The goals of Agenda 2030 that no area takes in and nobody has said why.</summary>
    public int Gaps => Coverage.Count(row => row.IsGap);
}

/// <summary>A goal area in the list.</summary>
public sealed record AreaRow(
    Guid Id, int Number, string Name, string Meaning, int Keywords, int Questions, int Goals, IReadOnlyList<string> Codes, AreaState State)
{
    /// <summary>A, B, C …</summary>
    public string Letter => GoalArea.LetterOf(Number);

    /// <summary>How many goals and targets of Agenda 2030 it is tied to.</summary>
    public int Targets => Codes.Distinct().Count();
}

/// <summary>What the bodies have decided about a goal area: the standing decision, and one that broke the law.</summary>
public sealed record AreaState(TextDecision? Decided, TextDecision? Irregular);

/// <summary>One of the 17 goals, and how many ties each area has to it.</summary>
public sealed record CoverageRow(SustainableDevelopmentGoal Goal, IReadOnlyList<CoverageCell> Cells, string? LeftOutBecause)
{
    /// <summary>True when no area takes it in and nobody has said why.</summary>
    public bool IsGap => LeftOutBecause is null && IsUntouched;

    /// <summary>True when no area takes it in.</summary>
    public bool IsUntouched => Cells.All(cell => cell.Count == 0);
}

/// <summary>The ties of one area to one of the 17 goals.</summary>
public sealed record CoverageCell(int AreaNumber, string AreaName, int Count)
{
    /// <summary>How dark it is drawn, 0–3.</summary>
    public int Shade => Math.Min(Count, 3);
}

/// <summary>One goal area.</summary>
public sealed record AreaPage(
    ProcessPlace Process,
    Guid Id,
    int Number,
    string Name,
    string Meaning,
    long Version,
    AreaState State,
    IReadOnlyList<QuestionRow> Questions,
    IReadOnlyList<KeywordRow> Keywords,
    IReadOnlyList<AreaGoalRow> Goals,
    IReadOnlyList<TieLine> Ties)
{
    /// <summary>A, B, C …</summary>
    public string Letter => GoalArea.LetterOf(Number);

    /// <summary>Its address, written with <c>~/</c>.</summary>
    public string Address => $"~/processer/{Process.Number}/malomraden/{Number}";

    /// <summary>A question being written on the page.</summary>
    public QuestionForm Question { get; init; } = new();
}

/// <summary>A standing question.</summary>
public sealed record QuestionRow(Guid Id, int Number, string Text, bool ForCitizenDialogue);

/// <summary>A keyword sorted under the area.</summary>
public sealed record KeywordRow(int Number, string Text, KeywordHeap Heap, KeywordSourceKind? SourceKind, string SourceText);

/// <summary>A goal standing under the area.</summary>
public sealed record AreaGoalRow(int Number, string ShortName);
