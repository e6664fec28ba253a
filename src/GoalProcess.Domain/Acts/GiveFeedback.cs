namespace GoalProcess.Domain.Acts;

/// <summary>Records what those who took part in a dialogue were told of what became of it.</summary>
/// <param name="Process">The process.</param>
/// <param name="DialogueId">The dialogue.</param>
/// <param name="Version">The version the form carried.</param>
/// <param name="On">The day they were told.</param>
/// <param name="Feedback">What they were told.</param>
public sealed record GiveFeedback(Guid Process, Guid DialogueId, long? Version, DateOnly On, string Feedback) : IAct<GiveFeedback>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<GiveFeedback> assessment, IRecords records, Stamp stamp) =>
        (await records.OwnAsync<CitizenDialogue>(this, DialogueId, Version)).GiveFeedback(assessment);
}
