namespace GoalProcess.Domain.Acts;

/// <summary>Opens a closed process again.</summary>
/// <param name="Process">The process.</param>
/// <param name="Version">The version the form carried.</param>
/// <param name="Because">Why.</param>
public sealed record ReopenProcess(Guid Process, long? Version, string Because) : IAct<ReopenProcess>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public string? Reason => Because;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<ReopenProcess> assessment, IRecords records, Stamp stamp) =>
        (await records.GetAsync<GoalSettingProcess>(Process, Version)).Reopen(assessment);
}
