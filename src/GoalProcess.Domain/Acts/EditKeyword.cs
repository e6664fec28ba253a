namespace GoalProcess.Domain.Acts;

/// <summary>Changes a keyword and its source.</summary>
/// <param name="Process">The process.</param>
/// <param name="KeywordId">The keyword.</param>
/// <param name="Version">The version the form carried.</param>
/// <param name="Text">The word.</param>
/// <param name="SourceKind">The sort of source; null when not said.</param>
/// <param name="SourceText">The source in words.</param>
public sealed record EditKeyword(
    Guid Process, Guid KeywordId, long? Version, string Text, KeywordSourceKind? SourceKind, string? SourceText) : IAct<EditKeyword>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<EditKeyword> assessment, IRecords records, Stamp stamp) =>
        (await records.OwnAsync<Keyword>(this, KeywordId, Version)).Edit(assessment);
}
