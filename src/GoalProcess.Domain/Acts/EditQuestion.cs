namespace GoalProcess.Domain.Acts;

/// <summary>Changes a guiding question.</summary>
/// <param name="Process">The process.</param>
/// <param name="GoalAreaId">The area.</param>
/// <param name="QuestionId">The question.</param>
/// <param name="Version">The area's version the form carried.</param>
/// <param name="Text">The question.</param>
/// <param name="ForCitizenDialogue">True when it is to be asked in the citizen dialogue.</param>
public sealed record EditQuestion(Guid Process, Guid GoalAreaId, Guid QuestionId, long? Version, string Text, bool ForCitizenDialogue)
    : IAct<EditQuestion>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<EditQuestion> assessment, IRecords records, Stamp stamp) =>
        (await records.OwnAsync<GoalArea>(this, GoalAreaId, Version)).EditQuestion(assessment);
}
