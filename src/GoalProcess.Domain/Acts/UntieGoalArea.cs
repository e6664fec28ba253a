namespace GoalProcess.Domain.Acts;

/// <summary>Removes a tie of a goal area; it stays in the history.</summary>
/// <param name="Process">The process.</param>
/// <param name="GoalAreaId">The area.</param>
/// <param name="TieId">The tie.</param>
public sealed record UntieGoalArea(Guid Process, Guid GoalAreaId, Guid TieId) : IAct<UntieGoalArea>
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<UntieGoalArea> assessment, IRecords records, Stamp stamp) =>
        (await records.OwnAsync<GoalArea>(this, GoalAreaId)).Untie(assessment, stamp);
}
