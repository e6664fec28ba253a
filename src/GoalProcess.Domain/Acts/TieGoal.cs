namespace GoalProcess.Domain.Acts;

/// <summary>Ties a goal to a statement or to a target of Agenda 2030. Allowed after adoption too: the tie is dated.</summary>
/// <param name="Process">The process.</param>
/// <param name="GoalId">The goal.</param>
/// <param name="Tie">The tie.</param>
public sealed record TieGoal(Guid Process, Guid GoalId, TieDraft Tie) : IAct<TieGoal>
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<TieGoal> assessment, IRecords records, Stamp stamp)
    {
        assessment.Facts.RequireLead(Tie);
        (await records.OwnAsync<Goal>(this, GoalId)).TieTo(assessment, stamp);
    }
}
