namespace GoalProcess.Domain.Acts;

/// <summary>Withdraws a note of reuse; it stays in the history.</summary>
/// <param name="Process">The process.</param>
/// <param name="ReuseId">The note.</param>
/// <param name="Version">The version the form carried.</param>
/// <param name="Because">Why.</param>
public sealed record WithdrawReuse(Guid Process, Guid ReuseId, long? Version, string Because) : IAct<WithdrawReuse>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public string? Reason => Because;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<WithdrawReuse> assessment, IRecords records, Stamp stamp) =>
        (await records.OwnAsync<DialogueReuse>(this, ReuseId, Version)).Withdraw(assessment, stamp);
}
