namespace GoalProcess.Domain.Acts;

/// <summary>Puts a matter, or something with no matter, on a meeting's agenda.</summary>
/// <param name="Body">The body.</param>
/// <param name="Meeting">The meeting.</param>
/// <param name="Title">The item in one line.</param>
/// <param name="MatterId">The matter; null when it has none.</param>
public sealed record AddAgendaItem(Guid Body, Guid Meeting, string Title, Guid? MatterId) : IAct<AddAgendaItem>
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
    public async ValueTask CarryOutAsync(Assessment<AddAgendaItem> assessment, IRecords records, Stamp stamp)
    {
        if (MatterId is { } matterId)
        {
            await records.GetAsync<Matter>(matterId);
        }

        (await records.MeetingAsync(this)).Add(assessment);
    }
}
