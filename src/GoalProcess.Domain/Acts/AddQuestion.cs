namespace GoalProcess.Domain.Acts;

/// <summary>Adds a guiding question to a goal area.</summary>
/// <param name="Process">The process.</param>
/// <param name="GoalAreaId">The area.</param>
/// <param name="Text">The question.</param>
/// <param name="ForCitizenDialogue">True when it is to be asked in the citizen dialogue.</param>
public sealed record AddQuestion(Guid Process, Guid GoalAreaId, string Text, bool ForCitizenDialogue) : IAct<AddQuestion>
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<AddQuestion> assessment, IRecords records, Stamp stamp) =>
        (await records.OwnAsync<GoalArea>(this, GoalAreaId)).Ask(assessment);
}
