namespace GoalProcess.Domain.Acts;

/// <summary>Withdraws a focus area; it stays in the history.</summary>
/// <param name="Process">The process.</param>
/// <param name="FocusAreaId">The focus area.</param>
/// <param name="Version">The version the form carried.</param>
public sealed record WithdrawFocusArea(Guid Process, Guid FocusAreaId, long? Version) : IAct<WithdrawFocusArea>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<WithdrawFocusArea> assessment, IRecords records, Stamp stamp) =>
        (await records.ProgrammeAsync(this, assessment.Facts, Version)).WithdrawFocusArea(assessment, stamp);
}
