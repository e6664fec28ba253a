namespace GoalProcess.Domain.Acts;

/// <summary>
/// Pins the exact text of a goal, a goal area, the vision or the value base to an agenda item. After the summons it is a supplement,
/// marked with time and reason.
/// </summary>
/// <param name="Body">The body.</param>
/// <param name="Meeting">The meeting.</param>
/// <param name="AgendaItemId">The item.</param>
/// <param name="Kind">What the text is of.</param>
/// <param name="SubjectId">Which one.</param>
/// <param name="SupplementBecause">Why it comes after the summons; needed then.</param>
public sealed record PinDocument(Guid Body, Guid Meeting, Guid AgendaItemId, SubjectKind Kind, Guid SubjectId, string? SupplementBecause)
    : IAct<PinDocument>
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
    public async ValueTask CarryOutAsync(Assessment<PinDocument> assessment, IRecords records, Stamp stamp)
    {
        var meeting = await records.MeetingAsync(this);
        var matterId = meeting.Item(AgendaItemId).MatterId ?? throw new RecordNotFoundException(AgendaItemId);
        var matter = await records.GetAsync<Matter>(matterId);
        var (title, text, hash) = await TextOf(records, matter.ProcessId);
        meeting.Pin(assessment, title, text, new TextRef(Kind, SubjectId, hash), stamp);
    }

    private async ValueTask<(string Title, string Text, string Hash)> TextOf(IRecords records, Guid processId)
    {
        switch (Kind)
        {
            case SubjectKind.Goal:
                var goal = await records.GetAsync<Goal>(SubjectId);
                return goal.ProcessId == processId ? (goal.ShortName, goal.CanonicalText(), goal.ContentHash) : throw new RecordNotFoundException(SubjectId);
            case SubjectKind.GoalArea:
                var area = await records.GetAsync<GoalArea>(SubjectId);
                return area.ProcessId == processId ? (area.Name, area.CanonicalText(), area.ContentHash) : throw new RecordNotFoundException(SubjectId);
            case SubjectKind.Vision or SubjectKind.ValueBase:
                var document = await records.GetAsync<DirectionDocument>(SubjectId);
                return document.Kind == Kind ? (document.Title, document.CanonicalText(), document.ContentHash) : throw new RecordNotFoundException(SubjectId);
            default:
                throw new RecordNotFoundException(SubjectId);
        }
    }
}
