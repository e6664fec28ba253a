namespace GoalProcess.Domain.Acts;

/// <summary>Plans a consultation of boards and companies.</summary>
/// <param name="Process">The process.</param>
/// <param name="StepId">The step of the plan it is; null when the plan has none for it.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Question">What is asked.</param>
/// <param name="AnswerBy">Last day to answer.</param>
/// <param name="Recipients">The boards and companies asked, at least one.</param>
public sealed record AddConsultation(Guid Process, Guid? StepId, string Title, string Question, DateOnly AnswerBy, IReadOnlyList<Guid> Recipients)
    : IAct<AddConsultation>
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public ValueTask CarryOutAsync(Assessment<AddConsultation> assessment, IRecords records, Stamp stamp)
    {
        assessment.Facts.RequireStep(StepId, StepKind.Consultation);
        var consultation = new Consultation(assessment, assessment.Facts.Numbers.LastConsultation + 1);
        records.Add(consultation);
        records.Ask(assessment.Facts, consultation, Recipients);
        return ValueTask.CompletedTask;
    }
}
