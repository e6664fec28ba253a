namespace GoalProcess.Domain.Acts;

/// <summary>Withdraws a scan from a contribution; it stays in the list, marked, and is no longer given out.</summary>
/// <param name="Process">The process.</param>
/// <param name="ContributionId">The contribution.</param>
/// <param name="FileId">The file.</param>
/// <param name="Because">Why.</param>
public sealed record WithdrawContributionFile(Guid Process, Guid ContributionId, Guid FileId, string Because) : IAct<WithdrawContributionFile>
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public string? Reason => Because;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<WithdrawContributionFile> assessment, IRecords records, Stamp stamp)
    {
        var contribution = await records.OwnAsync<Contribution>(this, ContributionId);
        var file = await records.GetAsync<AttachedFile>(FileId);

        if (file.ContributionId != contribution.Id)
        {
            throw new RecordNotFoundException(FileId);
        }

        file.Withdraw(assessment, Because);
    }
}
