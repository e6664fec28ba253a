namespace GoalProcess.Domain.Acts;

/// <summary>Withdraws a noted cost; it stays in the history.</summary>
/// <param name="Process">The process.</param>
/// <param name="CostId">The cost.</param>
/// <param name="Version">The version the form carried.</param>
/// <param name="Because">Why.</param>
public sealed record WithdrawCost(Guid Process, Guid CostId, long? Version, string Because) : IAct<WithdrawCost>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public string? Reason => Because;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<WithdrawCost> assessment, IRecords records, Stamp stamp) =>
        (await records.OwnAsync<CostItem>(this, CostId, Version)).Withdraw(assessment, stamp);
}
