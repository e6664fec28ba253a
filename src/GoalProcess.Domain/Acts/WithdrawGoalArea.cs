namespace GoalProcess.Domain.Acts;

/// <summary>Withdraws a goal area; it stays in the history.</summary>
/// <param name="Process">The process.</param>
/// <param name="GoalAreaId">The area.</param>
/// <param name="Version">The version the form carried.</param>
/// <param name="Because">Why.</param>
public sealed record WithdrawGoalArea(Guid Process, Guid GoalAreaId, long? Version, string Because) : IAct<WithdrawGoalArea>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public string? Reason => Because;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<WithdrawGoalArea> assessment, IRecords records, Stamp stamp) =>
        (await records.OwnAsync<GoalArea>(this, GoalAreaId, Version)).Withdraw(assessment, stamp);
}
