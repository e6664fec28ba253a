namespace GoalProcess.Domain.Acts;

/// <summary>Adds a cross-sector focus area to the programme, or changes one.</summary>
/// <param name="Process">The process.</param>
/// <param name="FocusAreaId">The focus area; null for a new one.</param>
/// <param name="Version">The version the form carried.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Description">What it takes in; may be empty.</param>
public sealed record SaveFocusArea(Guid Process, Guid? FocusAreaId, long? Version, string Name, string? Description)
    : IAct<SaveFocusArea>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<SaveFocusArea> assessment, IRecords records, Stamp stamp) =>
        (await records.ProgrammeAsync(this, assessment.Facts, Version)).SaveFocusArea(assessment);
}
