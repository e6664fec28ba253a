namespace GoalProcess.Domain.Acts;

/// <summary>A board or company says why it sets no goal of its own; an empty reason takes it back.</summary>
/// <param name="Process">The process.</param>
/// <param name="Body">The board or company.</param>
/// <param name="Version">The version the form carried.</param>
/// <param name="Because">Why; empty takes it back.</param>
public sealed record AbstainFromBoardGoal(Guid Process, Guid Body, long? Version, string? Because) : IAct<AbstainFromBoardGoal>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Guid? BodyId => Body;

    /// <inheritdoc />
    public Permission Needs => Permission.AnswerForBoard;

    /// <inheritdoc />
    public string? Reason => Because;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<AbstainFromBoardGoal> assessment, IRecords records, Stamp stamp)
    {
        assessment.Facts.RequireBody(Body);

        if (assessment.Facts.Abstentions.FirstOrDefault(known => known.BodyId == Body) is { } known)
        {
            (await records.OwnAsync<BoardGoalAbstention>(this, known.Id, Version)).Say(assessment);
        }
        else
        {
            records.Add(new BoardGoalAbstention(assessment));
        }
    }
}
