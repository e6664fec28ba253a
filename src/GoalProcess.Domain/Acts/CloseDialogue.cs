namespace GoalProcess.Domain.Acts;

/// <summary>Closes a citizen dialogue: the step is done. What comes later is received and marked as late.</summary>
/// <param name="Process">The process.</param>
/// <param name="DialogueId">The dialogue.</param>
/// <param name="Version">The version the form carried.</param>
/// <param name="On">The day it was closed.</param>
public sealed record CloseDialogue(Guid Process, Guid DialogueId, long? Version, DateOnly On) : IAct<CloseDialogue>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<CloseDialogue> assessment, IRecords records, Stamp stamp) =>
        (await records.OwnAsync<CitizenDialogue>(this, DialogueId, Version)).Close(assessment);
}
