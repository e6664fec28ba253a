namespace GoalProcess.Domain.Acts;

/// <summary>Closes a process: its work is over.</summary>
/// <param name="Process">The process.</param>
/// <param name="Version">The version the form carried.</param>
/// <param name="On">The day.</param>
public sealed record CloseProcess(Guid Process, long? Version, DateOnly On) : IAct<CloseProcess>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<CloseProcess> assessment, IRecords records, Stamp stamp) =>
        (await records.GetAsync<GoalSettingProcess>(Process, Version)).Close(assessment);
}
