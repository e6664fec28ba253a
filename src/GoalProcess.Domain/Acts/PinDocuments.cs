namespace GoalProcess.Domain.Acts;

/// <summary>
/// Pins the exact texts of goals, goal areas, the vision or the value base to an agenda item, all or none. After the summons it is a supplement,
/// marked with time and reason.
/// </summary>
/// <param name="Body">The body.</param>
/// <param name="Meeting">The meeting.</param>
/// <param name="AgendaItemId">The item.</param>
/// <param name="Texts">What the texts are of, and which ones; at least one.</param>
/// <param name="SupplementBecause">Why they come after the summons; needed then.</param>
public sealed record PinDocuments(Guid Body, Guid Meeting, Guid AgendaItemId, IReadOnlyList<(SubjectKind Kind, Guid Id)> Texts, string? SupplementBecause)
    : IAct<PinDocuments>
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
    public async ValueTask CarryOutAsync(Assessment<PinDocuments> assessment, IRecords records, Stamp stamp)
    {
        var meeting = await records.MeetingAsync(this);
        var matterId = meeting.Item(AgendaItemId).MatterId ?? throw new RecordNotFoundException(AgendaItemId);
        var matter = await records.GetAsync<Matter>(matterId);
        var pinned = new List<(TextRef Reference, string Title, string Text)>(Texts.Count);

        foreach (var (kind, id) in Texts)
        {
            pinned.Add(await TextOf(records, matter.ProcessId, kind, id));
        }

        meeting.Pin(assessment, pinned, stamp);
    }

    private static async ValueTask<(TextRef Reference, string Title, string Text)> TextOf(
        IRecords records, Guid processId, SubjectKind kind, Guid id)
    {
        switch (kind)
        {
            case SubjectKind.Goal:
                var goal = await records.GetAsync<Goal>(id);
                return goal.ProcessId == processId ? (new TextRef(kind, id, goal.ContentHash), goal.ShortName, goal.CanonicalText()) : throw new RecordNotFoundException(id);
            case SubjectKind.GoalArea:
                var area = await records.GetAsync<GoalArea>(id);
                return area.ProcessId == processId ? (new TextRef(kind, id, area.ContentHash), area.Name, area.CanonicalText()) : throw new RecordNotFoundException(id);
            case SubjectKind.Programme:
                var programme = await records.GetAsync<StrategicProgramme>(id);
                return programme.ProcessId == processId
                    ? (new TextRef(kind, id, programme.ContentHash), programme.Name, programme.CanonicalText())
                    : throw new RecordNotFoundException(id);
            case SubjectKind.Vision or SubjectKind.ValueBase:
                var document = await records.GetAsync<DirectionDocument>(id);
                return document.Kind == kind ? (new TextRef(kind, id, document.ContentHash), document.Title, document.CanonicalText()) : throw new RecordNotFoundException(id);
            default:
                throw new RecordNotFoundException(id);
        }
    }
}
