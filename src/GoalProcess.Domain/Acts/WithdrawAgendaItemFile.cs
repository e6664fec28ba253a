namespace GoalProcess.Domain.Acts;

/// <summary>Withdraws a file from an agenda item; it stays in the list, marked, and is no longer given out.</summary>
/// <param name="Body">The body.</param>
/// <param name="Meeting">The meeting.</param>
/// <param name="FileId">The file.</param>
/// <param name="Because">Why.</param>
public sealed record WithdrawAgendaItemFile(Guid Body, Guid Meeting, Guid FileId, string Because) : IAct<WithdrawAgendaItemFile>
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
    public async ValueTask CarryOutAsync(Assessment<WithdrawAgendaItemFile> assessment, IRecords records, Stamp stamp)
    {
        var meeting = await records.MeetingAsync(this);
        var file = await records.GetAsync<AttachedFile>(FileId);

        if (meeting.Items.All(item => item.Id != file.AgendaItemId))
        {
            throw new RecordNotFoundException(FileId);
        }

        file.Withdraw(assessment, Because);
    }
}
