namespace GoalProcess.Domain.Acts;

/// <summary>Writes the two summaries of a dialogue; an empty one is not yet written.</summary>
/// <param name="Process">The process.</param>
/// <param name="DialogueId">The dialogue.</param>
/// <param name="Version">The version the form carried.</param>
/// <param name="Meaning">Summary 1: keywords and meaning of goals.</param>
/// <param name="Programme">Summary 2: strategy and programme.</param>
public sealed record SummariseDialogue(Guid Process, Guid DialogueId, long? Version, string? Meaning, string? Programme)
    : IAct<SummariseDialogue>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<SummariseDialogue> assessment, IRecords records, Stamp stamp) =>
        (await records.OwnAsync<CitizenDialogue>(this, DialogueId, Version)).Summarise(assessment);
}
