namespace GoalProcess.Domain.Acts;

/// <summary>Withdraws a goal proposal; it stays in the history.</summary>
/// <param name="Process">The process.</param>
/// <param name="GoalId">The goal.</param>
/// <param name="Version">The version the form carried.</param>
/// <param name="Because">Why.</param>
public sealed record WithdrawGoal(Guid Process, Guid GoalId, long? Version, string Because) : IAct<WithdrawGoal>, ICarriesVersion, IChangesGoal
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public string? Reason => Because;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<WithdrawGoal> assessment, IRecords records, Stamp stamp) =>
        (await records.OwnAsync<Goal>(this, GoalId, Version)).Withdraw(assessment, stamp);
}
