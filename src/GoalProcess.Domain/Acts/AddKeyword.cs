namespace GoalProcess.Domain.Acts;

/// <summary>Adds a keyword with its source.</summary>
/// <param name="Process">The process.</param>
/// <param name="GoalAreaId">The area it is sorted under; null while unsorted.</param>
/// <param name="Heap">The heap it lies in.</param>
/// <param name="Text">The word.</param>
/// <param name="SourceKind">The sort of source; null when not said.</param>
/// <param name="SourceText">The source in words.</param>
public sealed record AddKeyword(
    Guid Process, Guid? GoalAreaId, KeywordHeap Heap, string Text, KeywordSourceKind? SourceKind, string? SourceText) : IAct<AddKeyword>
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public ValueTask CarryOutAsync(Assessment<AddKeyword> assessment, IRecords records, Stamp stamp)
    {
        assessment.Facts.RequireArea(GoalAreaId);
        records.Add(new Keyword(assessment, assessment.Facts.Numbers.LastKeyword + 1));
        return ValueTask.CompletedTask;
    }
}
