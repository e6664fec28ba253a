namespace GoalProcess.Domain.Acts;

/// <summary>Removes a tie of a goal; it stays in the history.</summary>
/// <param name="Process">The process.</param>
/// <param name="GoalId">The goal.</param>
/// <param name="TieId">The tie.</param>
public sealed record UntieGoal(Guid Process, Guid GoalId, Guid TieId) : IAct<UntieGoal>, IChangesGoal
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<UntieGoal> assessment, IRecords records, Stamp stamp) =>
        (await records.OwnAsync<Goal>(this, GoalId)).Untie(assessment, stamp);
}
