namespace GoalProcess.Domain.Acts;

/// <summary>Notes the outcome of a step that answers no matter: held or not, the day, a line of text.</summary>
/// <param name="Process">The process.</param>
/// <param name="StepId">The step.</param>
/// <param name="Version">The process's version the form carried.</param>
/// <param name="WasHeld">True when it was held.</param>
/// <param name="Day">The day.</param>
/// <param name="Outcome">A line of text; the reason when it was not held.</param>
public sealed record NoteOutcome(Guid Process, Guid StepId, long? Version, bool WasHeld, DateOnly Day, string? Outcome) : IAct<NoteOutcome>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public string? Reason => Outcome;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<NoteOutcome> assessment, IRecords records, Stamp stamp) =>
        (await records.GetAsync<GoalSettingProcess>(Process, Version)).Note(assessment);
}
