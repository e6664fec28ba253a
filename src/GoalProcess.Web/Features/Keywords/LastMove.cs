using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Goals;
using GoalProcess.Web.Infrastructure.Histories;

namespace GoalProcess.Web.Features.Keywords;

/// <summary>The latest move of a keyword, as the audit trail has it, and where the keyword lay before.</summary>
/// <param name="Id">The entry in the trail.</param>
/// <param name="ChangedArea">True when the area changed; otherwise only the heap did.</param>
/// <param name="AreaId">The area before, when it changed; null among the unsorted.</param>
/// <param name="AreaName">Its name.</param>
/// <param name="Heap">The heap before.</param>
public sealed record LastMove(Guid Id, bool ChangedArea, Guid? AreaId, string? AreaName, KeywordHeap Heap)
{
    /// <summary>The latest move among the entries, which come newest first; null when the keyword has not been moved.</summary>
    public static LastMove? Of(KeywordPage keyword, IReadOnlyList<HistoryEntry> entries) =>
        entries.FirstOrDefault(entry => entry.Act == nameof(MoveKeywords)) is { } entry ? Of(keyword, entry) : null;

    private static LastMove Of(KeywordPage keyword, HistoryEntry entry)
    {
        var before = entry.Before;
        var changedArea = before.TryGetValue(nameof(Keyword.GoalAreaId), out var area);

        return new LastMove(
            entry.Id,
            changedArea,
            changedArea && Guid.TryParse(area.ToString(), out var id) ? id : null,
            changedArea ? entry.FromName : keyword.AreaName,
            before.TryGetValue(nameof(Keyword.Heap), out var heap) && Enum.TryParse<KeywordHeap>(heap.ToString(), out var parsed) ? parsed : keyword.Heap);
    }
}
