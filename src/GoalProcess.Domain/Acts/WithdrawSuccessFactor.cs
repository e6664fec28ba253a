namespace GoalProcess.Domain.Acts;

/// <summary>Withdraws a success factor; it stays in the history.</summary>
/// <param name="Process">The process.</param>
/// <param name="SuccessFactorId">The factor.</param>
/// <param name="Version">The version the form carried.</param>
public sealed record WithdrawSuccessFactor(Guid Process, Guid SuccessFactorId, long? Version) : IAct<WithdrawSuccessFactor>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<WithdrawSuccessFactor> assessment, IRecords records, Stamp stamp) =>
        (await records.ProgrammeAsync(this, assessment.Facts, Version)).WithdrawSuccessFactor(assessment, stamp);
}
