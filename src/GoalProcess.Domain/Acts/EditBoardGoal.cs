namespace GoalProcess.Domain.Acts;

/// <summary>Changes a board goal.</summary>
/// <param name="Process">The process.</param>
/// <param name="Body">The board or company.</param>
/// <param name="BoardGoalId">The board goal.</param>
/// <param name="Version">The version the form carried.</param>
/// <param name="Draft">The goal as it is to be.</param>
public sealed record EditBoardGoal(Guid Process, Guid Body, Guid BoardGoalId, long? Version, BoardGoalDraft Draft)
    : IAct<EditBoardGoal>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Guid? BodyId => Body;

    /// <inheritdoc />
    public Permission Needs => Permission.AnswerForBoard;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<EditBoardGoal> assessment, IRecords records, Stamp stamp)
    {
        await records.RequireAsync<Goal>(Process, Draft.GoalIds);
        (await records.BoardGoalAsync(this, BoardGoalId, Body, Version)).Edit(assessment);
    }
}
