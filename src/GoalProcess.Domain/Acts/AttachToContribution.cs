namespace GoalProcess.Domain.Acts;

/// <summary>Attaches a scan to a contribution that came on paper.</summary>
/// <param name="Process">The process.</param>
/// <param name="ContributionId">The contribution.</param>
/// <param name="File">The file, stored and checked.</param>
public sealed record AttachToContribution(Guid Process, Guid ContributionId, StoredFile File) : IAct<AttachToContribution>
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<AttachToContribution> assessment, IRecords records, Stamp stamp) =>
        records.Add(new AttachedFile(assessment, await records.OwnAsync<Contribution>(this, ContributionId), stamp));
}
