namespace GoalProcess.Domain.Acts;

/// <summary>Closes a consultation: the step is done. A response that comes later is received and shown as late.</summary>
/// <param name="Process">The process.</param>
/// <param name="ConsultationId">The consultation.</param>
/// <param name="Version">The version the form carried.</param>
/// <param name="On">The day it was closed.</param>
public sealed record CloseConsultation(Guid Process, Guid ConsultationId, long? Version, DateOnly On)
    : IAct<CloseConsultation>, ICarriesVersion, IMayDeviate
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public IReadOnlyList<SetAside> SetAsides { get; init; } = [];

    /// <inheritdoc />
    public SubjectRef Subject => new(SubjectKind.Consultation, ConsultationId, 0, "");

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<CloseConsultation> assessment, IRecords records, Stamp stamp)
    {
        (await records.OwnAsync<Consultation>(this, ConsultationId, Version)).Close(assessment);
        records.AddDeviations(assessment, stamp);
    }
}
