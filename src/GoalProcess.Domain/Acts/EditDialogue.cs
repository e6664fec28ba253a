namespace GoalProcess.Domain.Acts;

/// <summary>Changes the plan of a citizen dialogue.</summary>
/// <param name="Process">The process.</param>
/// <param name="DialogueId">The dialogue.</param>
/// <param name="Version">The version the form carried.</param>
/// <param name="Draft">What is planned now.</param>
public sealed record EditDialogue(Guid Process, Guid DialogueId, long? Version, DialogueDraft Draft) : IAct<EditDialogue>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<EditDialogue> assessment, IRecords records, Stamp stamp) =>
        (await records.OwnAsync<CitizenDialogue>(this, DialogueId, Version)).Edit(assessment);
}
