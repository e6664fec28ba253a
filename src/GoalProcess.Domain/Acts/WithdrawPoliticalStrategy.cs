namespace GoalProcess.Domain.Acts;

/// <summary>Withdraws a political strategy; it stays in the history.</summary>
/// <param name="Process">The process.</param>
/// <param name="SuccessFactorId">The factor.</param>
/// <param name="StrategyId">The strategy.</param>
/// <param name="Version">The version the form carried.</param>
public sealed record WithdrawPoliticalStrategy(Guid Process, Guid SuccessFactorId, Guid StrategyId, long? Version)
    : IAct<WithdrawPoliticalStrategy>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<WithdrawPoliticalStrategy> assessment, IRecords records, Stamp stamp) =>
        (await records.ProgrammeAsync(this, assessment.Facts, Version)).WithdrawPoliticalStrategy(assessment, stamp);
}
