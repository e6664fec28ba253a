namespace GoalProcess.Domain.Acts;

/// <summary>Moves a meeting in time or place. Refused once an answer rests on its time.</summary>
/// <param name="Body">The body.</param>
/// <param name="Meeting">The meeting.</param>
/// <param name="Version">The version the form carried.</param>
/// <param name="StartsAt">Local day and time.</param>
/// <param name="Kind">Ordinary or extra.</param>
/// <param name="Place">Where; may be empty.</param>
public sealed record RescheduleMeeting(Guid Body, Guid Meeting, long? Version, DateTime StartsAt, MeetingKind Kind, string? Place)
    : IAct<RescheduleMeeting>, ICarriesVersion
{
    /// <summary>Why; may be left out.</summary>
    public string? Because { get; init; }

    /// <inheritdoc />
    public string? Reason => Because;

    /// <inheritdoc />
    public Guid? ProcessId => null;

    /// <inheritdoc />
    public Guid? BodyId => Body;

    /// <inheritdoc />
    public Guid? MeetingId => Meeting;

    /// <inheritdoc />
    public Permission Needs => Permission.PlanMeetings;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<RescheduleMeeting> assessment, IRecords records, Stamp stamp) =>
        (await records.MeetingAsync(this, Version)).Reschedule(assessment);
}
