namespace GoalProcess.Domain.Acts;

/// <summary>Notes a cost of the process.</summary>
/// <param name="Process">The process.</param>
/// <param name="Draft">The cost.</param>
public sealed record AddCost(Guid Process, CostDraft Draft) : IAct<AddCost>
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public ValueTask CarryOutAsync(Assessment<AddCost> assessment, IRecords records, Stamp stamp)
    {
        records.Add(new CostItem(assessment, assessment.Facts.Numbers.LastCost + 1));
        return ValueTask.CompletedTask;
    }
}
