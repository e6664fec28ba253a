namespace GoalProcess.Domain.Acts;

/// <summary>Ties a goal area to a statement or to Agenda 2030.</summary>
/// <param name="Process">The process.</param>
/// <param name="GoalAreaId">The area.</param>
/// <param name="Tie">The tie.</param>
public sealed record TieGoalArea(Guid Process, Guid GoalAreaId, TieDraft Tie) : IAct<TieGoalArea>
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<TieGoalArea> assessment, IRecords records, Stamp stamp)
    {
        assessment.Facts.RequireLead(Tie);
        (await records.OwnAsync<GoalArea>(this, GoalAreaId)).TieTo(assessment, stamp);
    }
}
