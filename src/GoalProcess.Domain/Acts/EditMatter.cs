namespace GoalProcess.Domain.Acts;

/// <summary>Changes a matter's title and diary number. They may be put right after the matter is settled too: they say what it is called, not what was decided.</summary>
/// <param name="Process">The process.</param>
/// <param name="MatterId">The matter.</param>
/// <param name="Version">The version the form carried.</param>
/// <param name="Title">The matter in one line.</param>
/// <param name="DiaryNumber">Diary number; may be empty.</param>
public sealed record EditMatter(Guid Process, Guid MatterId, long? Version, string Title, string? DiaryNumber) : IAct<EditMatter>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<EditMatter> assessment, IRecords records, Stamp stamp) =>
        (await records.OwnAsync<Matter>(this, MatterId, Version)).Edit(assessment);
}
