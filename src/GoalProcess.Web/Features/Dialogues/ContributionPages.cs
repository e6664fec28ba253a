using GoalProcess.Domain.Dialogue;
using GoalProcess.Domain.Goals;
using GoalProcess.Web.Infrastructure.Acts;

namespace GoalProcess.Web.Features.Dialogues;

/// <summary>The contributions of a process, filtered, a page at a time.</summary>
public sealed record ContributionsPage(
    ProcessPlace Process, ContributionFilter Filter, IReadOnlyList<AreaChoice> Areas, IReadOnlyList<ContributionRow> Rows, int Matching, int Total, int Left)
{
    /// <summary>Contributions on each page.</summary>
    public const int PageSize = 50;

    /// <summary>How many pages there are.</summary>
    public int Pages => Math.Max(1, (Matching + PageSize - 1) / PageSize);
}

/// <summary>A goal area to sort under.</summary>
public sealed record AreaChoice(Guid Id, int Number, string Name)
{
    /// <summary>A, B, C …</summary>
    public string Letter => GoalArea.LetterOf(Number);

    /// <summary>What the address says.</summary>
    public string Slug => Letter.ToLowerInvariant();
}

/// <summary>A contribution in the list.</summary>
public sealed record ContributionRow(
    int Number, DateOnly ReceivedOn, bool IsLate, DialogueChannelKind Channel, string Words, bool IsCoded, ContributionHeap? Heap, int? AreaNumber, string? AreaName,
    IReadOnlyList<ContributionKeywordRow> Keywords)
{
    /// <summary>A, B, C …; null for what was sorted under none.</summary>
    public string? Letter => AreaNumber is { } number ? GoalArea.LetterOf(number) : null;
}

/// <summary>A keyword a contribution led to, or can lead to.</summary>
public sealed record ContributionKeywordRow(Guid Id, int Number, string Text);

/// <summary>One contribution.</summary>
public sealed record ContributionPage(
    ProcessPlace Process,
    Guid Id,
    int Number,
    long Version,
    string Words,
    DateOnly ReceivedOn,
    bool IsLate,
    DialogueChannelKind Channel,
    string Group,
    string? Question,
    int DialogueNumber,
    string DialogueTitle,
    DateTime? CodedAt,
    string CodedBy,
    ContributionHeap? Heap,
    int? AreaNumber,
    string? AreaName,
    string HandedTo,
    string Note,
    IReadOnlyList<ContributionKeywordRow> Keywords)
{
    /// <summary>How many scans lie with it.</summary>
    public int Files { get; init; }

    /// <summary>Its address, written with <c>~/</c>.</summary>
    public string Address => $"~/processer/{Process.Number}/forslag/{Number}";

    /// <summary>What it can be sorted under and lead to; only for those who may code.</summary>
    public CodingChoices Choices { get; init; } = new([], []);

    public CodingForm Coding { get; init; } = new();
}

/// <summary>The areas, and the keywords area by area.</summary>
public sealed record CodingChoices(IReadOnlyList<AreaChoice> Areas, IReadOnlyList<CodingKeywords> Keywords)
{
    /// <summary>The keys of the numbered keywords; null when one of them is not there.</summary>
    internal IReadOnlyList<Guid>? KeysOf(IReadOnlyCollection<int> numbers)
    {
        var known = Keywords.SelectMany(group => group.Keywords).ToDictionary(keyword => keyword.Number, keyword => keyword.Id);
        return numbers.All(known.ContainsKey) ? [.. numbers.Distinct().Select(number => known[number])] : null;
    }
}

/// <summary>The keywords of one area, to tick; without area for the unsorted.</summary>
public sealed record CodingKeywords(AreaChoice? Area, IReadOnlyList<ContributionKeywordRow> Keywords);
