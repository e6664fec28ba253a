namespace GoalProcess.Domain.Acts;

/// <summary>Attaches a file to an agenda item. After the summons it is a supplement, marked with its reason.</summary>
/// <param name="Body">The body.</param>
/// <param name="Meeting">The meeting.</param>
/// <param name="AgendaItemId">The item.</param>
/// <param name="File">The file, stored and checked.</param>
/// <param name="SupplementBecause">Why it comes after the summons; needed then.</param>
public sealed record AttachToAgendaItem(Guid Body, Guid Meeting, Guid AgendaItemId, StoredFile File, string? SupplementBecause) : IAct<AttachToAgendaItem>
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
    public string? Reason => SupplementBecause;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<AttachToAgendaItem> assessment, IRecords records, Stamp stamp) =>
        records.Add(new AttachedFile(assessment, await records.MeetingAsync(this), stamp));
}
