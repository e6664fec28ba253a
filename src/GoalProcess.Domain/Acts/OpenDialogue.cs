namespace GoalProcess.Domain.Acts;

/// <summary>Opens a citizen dialogue: from now on residents are asked.</summary>
/// <param name="Process">The process.</param>
/// <param name="DialogueId">The dialogue.</param>
/// <param name="Version">The version the form carried.</param>
public sealed record OpenDialogue(Guid Process, Guid DialogueId, long? Version) : IAct<OpenDialogue>, ICarriesVersion, IMayDeviate
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public IReadOnlyList<SetAside> SetAsides { get; init; } = [];

    /// <inheritdoc />
    public SubjectRef Subject => new(SubjectKind.CitizenDialogue, DialogueId, 0, "");

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<OpenDialogue> assessment, IRecords records, Stamp stamp)
    {
        (await records.OwnAsync<CitizenDialogue>(this, DialogueId, Version)).Open(assessment, stamp);
        records.AddDeviations(assessment, stamp);
    }
}
