namespace GoalProcess.Domain.Acts;

/// <summary>Adds a goal area.</summary>
/// <param name="Process">The process.</param>
/// <param name="Name">Its name.</param>
/// <param name="Meaning">What it takes in; may be empty.</param>
public sealed record AddGoalArea(Guid Process, string Name, string? Meaning) : IAct<AddGoalArea>
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public ValueTask CarryOutAsync(Assessment<AddGoalArea> assessment, IRecords records, Stamp stamp)
    {
        records.Add(new GoalArea(assessment, assessment.Facts.Numbers.LastArea + 1));
        return ValueTask.CompletedTask;
    }
}
