namespace GoalProcess.Domain.Acts;

/// <summary>Withdraws an agenda item (utgår); it stays on the agenda, marked.</summary>
/// <param name="Body">The body.</param>
/// <param name="Meeting">The meeting.</param>
/// <param name="AgendaItemId">The item.</param>
/// <param name="Because">Why.</param>
public sealed record WithdrawAgendaItem(Guid Body, Guid Meeting, Guid AgendaItemId, string Because) : IAct<WithdrawAgendaItem>
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
    public async ValueTask CarryOutAsync(Assessment<WithdrawAgendaItem> assessment, IRecords records, Stamp stamp) =>
        (await records.MeetingAsync(this)).WithdrawItem(assessment);
}
