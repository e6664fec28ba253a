namespace GoalProcess.Domain.Acts;

/// <summary>Changes a consultation, and asks more bodies. The last day follows for those who have not answered.</summary>
/// <param name="Process">The process.</param>
/// <param name="ConsultationId">The consultation.</param>
/// <param name="Version">The version the form carried.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Question">What is asked.</param>
/// <param name="AnswerBy">Last day to answer.</param>
/// <param name="Recipients">Boards and companies to ask as well; those asked already may be among them.</param>
public sealed record EditConsultation(
    Guid Process, Guid ConsultationId, long? Version, string Title, string Question, DateOnly AnswerBy, IReadOnlyList<Guid> Recipients)
    : IAct<EditConsultation>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<EditConsultation> assessment, IRecords records, Stamp stamp)
    {
        var consultation = await records.OwnAsync<Consultation>(this, ConsultationId, Version);
        consultation.Edit(assessment);
        var asked = assessment.Facts.Consultations.Single(known => known.Id == ConsultationId).Responses;
        records.Ask(assessment.Facts, consultation, [.. Recipients.Where(id => asked.All(response => response.BodyId != id))]);

        foreach (var response in asked.Where(response => !response.IsReceived))
        {
            (await records.OwnAsync<ConsultationResponse>(this, response.Id)).AnswerUntil(AnswerBy);
        }
    }
}
