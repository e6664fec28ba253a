namespace GoalProcess.Domain.Acts;

/// <summary>Withdraws a what-if plan; it stays in the history.</summary>
/// <param name="Process">The process.</param>
/// <param name="PlanId">The what-if plan.</param>
/// <param name="Version">The version the form carried.</param>
/// <param name="Because">Why.</param>
public sealed record WithdrawWhatIfPlan(Guid Process, Guid PlanId, long? Version, string Because) : IAct<WithdrawWhatIfPlan>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public string? Reason => Because;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<WithdrawWhatIfPlan> assessment, IRecords records, Stamp stamp) =>
        (await records.OwnAsync<WhatIfPlan>(this, PlanId, Version)).Withdraw(assessment, stamp);
}
