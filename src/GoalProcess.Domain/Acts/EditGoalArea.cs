namespace GoalProcess.Domain.Acts;

/// <summary>Changes a goal area's name and meaning.</summary>
/// <param name="Process">The process.</param>
/// <param name="GoalAreaId">The area.</param>
/// <param name="Version">The version the form carried.</param>
/// <param name="Name">Its name.</param>
/// <param name="Meaning">What it takes in; may be empty.</param>
public sealed record EditGoalArea(Guid Process, Guid GoalAreaId, long? Version, string Name, string? Meaning) : IAct<EditGoalArea>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<EditGoalArea> assessment, IRecords records, Stamp stamp) =>
        (await records.OwnAsync<GoalArea>(this, GoalAreaId, Version)).Edit(assessment);
}
