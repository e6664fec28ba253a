namespace GoalProcess.Domain.Acts;

/// <summary>Withdraws a guiding question; it stays in the history.</summary>
/// <param name="Process">The process.</param>
/// <param name="GoalAreaId">The area.</param>
/// <param name="QuestionId">The question.</param>
public sealed record WithdrawQuestion(Guid Process, Guid GoalAreaId, Guid QuestionId) : IAct<WithdrawQuestion>
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<WithdrawQuestion> assessment, IRecords records, Stamp stamp) =>
        (await records.OwnAsync<GoalArea>(this, GoalAreaId)).WithdrawQuestion(assessment, stamp);
}
