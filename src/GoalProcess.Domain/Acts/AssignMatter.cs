namespace GoalProcess.Domain.Acts;

/// <summary>Says which matter a step answers.</summary>
/// <param name="Process">The process.</param>
/// <param name="StepId">The step.</param>
/// <param name="Version">The process's version the form carried.</param>
/// <param name="MatterId">The matter.</param>
public sealed record AssignMatter(Guid Process, Guid StepId, long? Version, Guid MatterId) : IAct<AssignMatter>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<AssignMatter> assessment, IRecords records, Stamp stamp)
    {
        await records.RequireAsync<Matter>(Process, [MatterId]);
        (await records.GetAsync<GoalSettingProcess>(Process, Version)).Assign(assessment);
    }
}
