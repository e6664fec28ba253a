namespace GoalProcess.Domain.Acts;

/// <summary>Plans a citizen dialogue.</summary>
/// <param name="Process">The process.</param>
/// <param name="StepId">The step of the plan it is; null when the plan has none for it.</param>
/// <param name="Draft">What is planned.</param>
public sealed record AddDialogue(Guid Process, Guid? StepId, DialogueDraft Draft) : IAct<AddDialogue>
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public ValueTask CarryOutAsync(Assessment<AddDialogue> assessment, IRecords records, Stamp stamp)
    {
        assessment.Facts.RequireStep(StepId, StepKind.CitizenDialogue);
        records.Add(new CitizenDialogue(assessment, assessment.Facts.Numbers.LastDialogue + 1));
        return ValueTask.CompletedTask;
    }
}
