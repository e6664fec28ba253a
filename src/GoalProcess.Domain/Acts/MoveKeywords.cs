namespace GoalProcess.Domain.Acts;

/// <summary>Sorts keywords under a goal area and into a heap, one or many at a time.</summary>
/// <param name="Process">The process.</param>
/// <param name="KeywordIds">The keywords.</param>
/// <param name="GoalAreaId">The area; null puts them back among the unsorted.</param>
/// <param name="Heap">The heap.</param>
public sealed record MoveKeywords(Guid Process, IReadOnlyList<Guid> KeywordIds, Guid? GoalAreaId, KeywordHeap Heap) : IAct<MoveKeywords>
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<MoveKeywords> assessment, IRecords records, Stamp stamp)
    {
        assessment.Facts.RequireArea(GoalAreaId);

        foreach (var id in KeywordIds.Distinct())
        {
            (await records.OwnAsync<Keyword>(this, id)).Move(assessment);
        }
    }
}
