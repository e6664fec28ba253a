using GoalProcess.Domain.Goals;
using GoalProcess.Web.Infrastructure.Acts;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GoalProcess.Web.Features.Keywords;

/// <summary>The keywords of a process, filtered, a page at a time.</summary>
public sealed record KeywordsPage(
    ProcessPlace Process, KeywordFilter Filter, IReadOnlyList<AreaTab> Tabs, IReadOnlyList<KeywordRow> Rows, int Matching, int Total)
{
    /// <summary>So many keywords stand on one page before the list is cut into pages of 50.</summary>
    public const int MostOnOnePage = 100;

    /// <summary>Keywords on each page when there are several.</summary>
    public const int PageSize = 50;

    /// <summary>How many pages there are.</summary>
    public int Pages => Matching <= MostOnOnePage ? 1 : (Matching + PageSize - 1) / PageSize;

    /// <summary>The keywords not sorted under an area.</summary>
    public int Unsorted => Tabs.Where(tab => tab.IsUnsorted).Sum(tab => tab.Count);

    /// <summary>Everywhere a keyword can be put.</summary>
    public IReadOnlyList<SelectListItem> Choices { get; init; } = [];

    /// <summary>What was ticked and chosen when the move could not be made.</summary>
    public MoveForm Move { get; init; } = new();

    /// <summary>The move that can be undone; null when none was just made.</summary>
    public string? Undo { get; init; }
}

/// <summary>A tab of the list. The slug is what the address says: empty for all, "osorterat", "a".</summary>
public sealed record AreaTab(string Slug, int? Number, string Name, int Count)
{
    /// <summary>The slug of the unsorted.</summary>
    public const string Unsorted = "osorterat";

    /// <summary>True for the tab of the unsorted.</summary>
    public bool IsUnsorted => Slug == Unsorted;

    /// <summary>A, B, C …; null for the tabs that are no area.</summary>
    public string? Letter => Number is { } number ? GoalArea.LetterOf(number) : null;
}

/// <summary>A keyword in the list.</summary>
public sealed record KeywordRow(
    Guid Id, int Number, string Text, KeywordHeap Heap, KeywordSourceKind? SourceKind, string SourceText, int? AreaNumber, string? AreaName, int Goals)
{
    /// <summary>A, B, C …; null while unsorted.</summary>
    public string? Letter => AreaNumber is { } number ? GoalArea.LetterOf(number) : null;
}

/// <summary>One keyword.</summary>
public sealed record KeywordPage(
    ProcessPlace Process,
    Guid Id,
    int Number,
    string Text,
    KeywordHeap Heap,
    KeywordSourceKind? SourceKind,
    string SourceText,
    long Version,
    int? AreaNumber,
    string? AreaName,
    IReadOnlyList<KeywordGoalRow> Goals)
{
    /// <summary>Its address, written with <c>~/</c>.</summary>
    public string Address => $"~/processer/{Process.Number}/nyckelord/{Number}";

    /// <summary>The contributions that led to it; only on its own page.</summary>
    public IReadOnlyList<KeywordContributionRow> Contributions { get; init; } = [];

    /// <summary>Its latest move, which can be undone; null when it has not been moved, or where the page does not ask.</summary>
    public LastMove? LastMove { get; init; }
}

/// <summary>A goal that rests on the keyword.</summary>
public sealed record KeywordGoalRow(int Number, string ShortName);

/// <summary>A contribution that led to the keyword.</summary>
public sealed record KeywordContributionRow(int Number, string Words);

/// <summary>Where a keyword lies.</summary>
public sealed record KeywordPlace(Guid Id, int? AreaNumber, KeywordHeap Heap);
