namespace GoalProcess.Domain.Acts;

/// <summary>Records that a meeting was not, or will not be, held.</summary>
/// <param name="Body">The body.</param>
/// <param name="Meeting">The meeting.</param>
/// <param name="Version">The version the form carried.</param>
/// <param name="Because">Why.</param>
public sealed record CancelMeeting(Guid Body, Guid Meeting, long? Version, string Because) : IAct<CancelMeeting>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => null;

    /// <inheritdoc />
    public Guid? BodyId => Body;

    /// <inheritdoc />
    public Guid? MeetingId => Meeting;

    /// <inheritdoc />
    public Permission Needs => Permission.PlanMeetings;

    /// <inheritdoc />
    public string? Reason => Because;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<CancelMeeting> assessment, IRecords records, Stamp stamp) =>
        (await records.MeetingAsync(this, Version)).Cancel(assessment);
}
