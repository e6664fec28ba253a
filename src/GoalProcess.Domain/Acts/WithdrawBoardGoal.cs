namespace GoalProcess.Domain.Acts;

/// <summary>Withdraws a board goal; it stays in the history.</summary>
/// <param name="Process">The process.</param>
/// <param name="Body">The board or company.</param>
/// <param name="BoardGoalId">The board goal.</param>
/// <param name="Version">The version the form carried.</param>
/// <param name="Because">Why.</param>
public sealed record WithdrawBoardGoal(Guid Process, Guid Body, Guid BoardGoalId, long? Version, string Because)
    : IAct<WithdrawBoardGoal>, ICarriesVersion
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
    public async ValueTask CarryOutAsync(Assessment<WithdrawBoardGoal> assessment, IRecords records, Stamp stamp) =>
        (await records.BoardGoalAsync(this, BoardGoalId, Body, Version)).Withdraw(assessment, stamp);
}
