namespace GoalProcess.Domain.Acts;

/// <summary>A board or company sets itself a goal.</summary>
/// <param name="Process">The process.</param>
/// <param name="Body">The board or company.</param>
/// <param name="Draft">The goal.</param>
public sealed record AddBoardGoal(Guid Process, Guid Body, BoardGoalDraft Draft) : IAct<AddBoardGoal>
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Guid? BodyId => Body;

    /// <inheritdoc />
    public Permission Needs => Permission.AnswerForBoard;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<AddBoardGoal> assessment, IRecords records, Stamp stamp)
    {
        assessment.Facts.RequireBody(Body);
        await records.RequireAsync<Goal>(Process, Draft.GoalIds);
        records.Add(new BoardGoal(assessment, assessment.Facts.Numbers.LastBoardGoal + 1));
    }
}
