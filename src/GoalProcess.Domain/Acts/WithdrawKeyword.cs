namespace GoalProcess.Domain.Acts;

/// <summary>Withdraws a keyword; it stays in the history.</summary>
/// <param name="Process">The process.</param>
/// <param name="KeywordId">The keyword.</param>
/// <param name="Version">The version the form carried.</param>
/// <param name="Because">Why.</param>
public sealed record WithdrawKeyword(Guid Process, Guid KeywordId, long? Version, string Because) : IAct<WithdrawKeyword>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public string? Reason => Because;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<WithdrawKeyword> assessment, IRecords records, Stamp stamp) =>
        (await records.OwnAsync<Keyword>(this, KeywordId, Version)).Withdraw(assessment, stamp);
}
