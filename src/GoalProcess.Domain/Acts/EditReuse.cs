namespace GoalProcess.Domain.Acts;

/// <summary>Changes what is noted of a document that uses the dialogue's result.</summary>
/// <param name="Process">The process.</param>
/// <param name="ReuseId">The note.</param>
/// <param name="Version">The version the form carried.</param>
/// <param name="Document">The document.</param>
/// <param name="How">What it uses, and how; may be empty.</param>
public sealed record EditReuse(Guid Process, Guid ReuseId, long? Version, string Document, string? How) : IAct<EditReuse>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<EditReuse> assessment, IRecords records, Stamp stamp) =>
        (await records.OwnAsync<DialogueReuse>(this, ReuseId, Version)).Edit(assessment);
}
