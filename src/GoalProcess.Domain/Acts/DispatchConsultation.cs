namespace GoalProcess.Domain.Acts;

/// <summary>Sends a consultation out, with the exact goals as they stand.</summary>
/// <param name="Process">The process.</param>
/// <param name="ConsultationId">The consultation.</param>
/// <param name="Version">The version the form carried.</param>
/// <param name="On">The day it was sent.</param>
public sealed record DispatchConsultation(Guid Process, Guid ConsultationId, long? Version, DateOnly On) : IAct<DispatchConsultation>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<DispatchConsultation> assessment, IRecords records, Stamp stamp)
    {
        var goals = new List<Goal>();

        foreach (var goal in assessment.Facts.Goals)
        {
            goals.Add(await records.OwnAsync<Goal>(this, goal.Id));
        }

        (await records.OwnAsync<Consultation>(this, ConsultationId, Version)).Dispatch(assessment, goals);
    }
}
