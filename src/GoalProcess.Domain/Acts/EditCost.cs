namespace GoalProcess.Domain.Acts;

/// <summary>Changes a noted cost.</summary>
/// <param name="Process">The process.</param>
/// <param name="CostId">The cost.</param>
/// <param name="Version">The version the form carried.</param>
/// <param name="Draft">The cost as it is to be.</param>
public sealed record EditCost(Guid Process, Guid CostId, long? Version, CostDraft Draft) : IAct<EditCost>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<EditCost> assessment, IRecords records, Stamp stamp) =>
        (await records.OwnAsync<CostItem>(this, CostId, Version)).Edit(assessment);
}
