namespace GoalProcess.Domain.Acts;

/// <summary>Codes a contribution: sorts it under an area, into a heap and to keywords, or hands it over as a concrete proposal.</summary>
/// <param name="Process">The process.</param>
/// <param name="ContributionId">The contribution.</param>
/// <param name="Version">The version the form carried.</param>
/// <param name="Heap">The heap.</param>
/// <param name="GoalAreaId">The area; null for what belongs to none.</param>
/// <param name="KeywordIds">The keywords it leads to.</param>
/// <param name="NewKeyword">A keyword that does not exist yet and is made of it; null for none.</param>
/// <param name="HandedTo">The office or document a concrete proposal is handed to.</param>
/// <param name="Note">A note; may be empty.</param>
public sealed record CodeContribution(
    Guid Process,
    Guid ContributionId,
    long? Version,
    ContributionHeap Heap,
    Guid? GoalAreaId,
    IReadOnlyList<Guid> KeywordIds,
    string? NewKeyword,
    string? HandedTo,
    string? Note)
    : IAct<CodeContribution>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<CodeContribution> assessment, IRecords records, Stamp stamp)
    {
        assessment.Facts.RequireArea(GoalAreaId);
        await records.RequireAsync<Keyword>(Process, KeywordIds);
        var contribution = await records.OwnAsync<Contribution>(this, ContributionId, Version);
        var keywordIds = KeywordIds.ToList();

        if (!string.IsNullOrWhiteSpace(NewKeyword))
        {
            var keyword = new Keyword(assessment, contribution, assessment.Facts.Numbers.LastKeyword + 1);
            records.Add(keyword);
            keywordIds.Add(keyword.Id);
        }

        contribution.Code(assessment, keywordIds, stamp);
    }
}
