namespace GoalProcess.Domain.Acts;

/// <summary>Sends the summons: from now on what comes to an item is a supplement.</summary>
/// <param name="Body">The body.</param>
/// <param name="Meeting">The meeting.</param>
/// <param name="Version">The version the form carried.</param>
public sealed record SendSummons(Guid Body, Guid Meeting, long? Version) : IAct<SendSummons>, ICarriesVersion
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
    public async ValueTask CarryOutAsync(Assessment<SendSummons> assessment, IRecords records, Stamp stamp) =>
        (await records.MeetingAsync(this, Version)).SendSummons(assessment, stamp);
}
