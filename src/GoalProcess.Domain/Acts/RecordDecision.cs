namespace GoalProcess.Domain.Acts;

/// <summary>Records what a body said on a matter at an agenda item.</summary>
/// <param name="Process">The process.</param>
/// <param name="Body">The body.</param>
/// <param name="Meeting">The meeting.</param>
/// <param name="MatterId">The matter.</param>
/// <param name="AgendaItemId">The item.</param>
/// <param name="Section">The § in the minutes; null while not known.</param>
/// <param name="Points">What the body said, at least one point.</param>
/// <param name="RestsOn">The decisions it rests on.</param>
public sealed record RecordDecision(
    Guid Process,
    Guid Body,
    Guid Meeting,
    Guid MatterId,
    Guid AgendaItemId,
    int? Section,
    IReadOnlyList<PointDraft> Points,
    IReadOnlyList<Guid> RestsOn) : IAct<RecordDecision>
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Guid? BodyId => Body;

    /// <inheritdoc />
    public Guid? MeetingId => Meeting;

    /// <inheritdoc />
    public Permission Needs => Permission.RecordDecisions;

    /// <inheritdoc />
    public IReadOnlyList<SetAside> SetAsides { get; init; } = [];

    /// <inheritdoc />
    public bool AsIrregular { get; init; }

    /// <summary>Whom the decision is to be sent to, one on a line, at most <see cref="Decision.SentToMaxLength"/> characters; may be empty.</summary>
    public string? SentTo { get; init; }

    /// <summary>True when a point settles the matter.</summary>
    public bool Settles => Points.Any(point => point.Settles);

    /// <summary>The points that put goals forward: propose, approve or adopt them.</summary>
    public IEnumerable<PointDraft> PointsOnGoals => Points.Where(point => point.Subject is MatterSubject.Goals && point.PutsForward);

    /// <summary>The points that adopt goals.</summary>
    public IEnumerable<PointDraft> PointsAdoptingGoals => PointsOnGoals.Where(point => point.Adopts);

    /// <summary>The points by which the body decides the subject for its own part.</summary>
    public IEnumerable<PointDraft> PointsDeciding(MatterSubject subject) =>
        Points.Where(point => point.Kind is PointKind.Decides && point.Subject == subject && point.Settlement is not Settlement.Rejects);

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<RecordDecision> assessment, IRecords records, Stamp stamp)
    {
        var matter = await records.OwnAsync<Matter>(this, MatterId);
        var meeting = await records.MeetingAsync(this);
        var item = meeting.Item(AgendaItemId);
        var decision = matter.Record(assessment, item, meeting, stamp);
        records.Add(decision);

        for (var index = 0; index < Points.Count; index++)
        {
            await CarryTextsAsync(assessment, records, stamp, item, Points[index], decision.Points[index]);
        }
    }

    private async ValueTask CarryTextsAsync(
        Assessment<RecordDecision> assessment, IRecords records, Stamp stamp, AgendaItem item, PointDraft draft, DecisionPoint point)
    {
        var isRegular = assessment.Outcome is AssessmentOutcome.Allowed;

        foreach (var reference in draft.TextList)
        {
            // the text is the one the body had before it, which chain.document has seen is there, whatever has been written since
            var text = item.Documents.Last(document => (document.Kind, document.SubjectId, document.Hash) == (reference.Kind, reference.SubjectId, reference.Hash)).TextBody;
            var amendment = draft.AmendmentList.FirstOrDefault(a => a.GoalId == reference.SubjectId);

            if (amendment is not null)
            {
                var goal = await records.OwnAsync<Goal>(this, reference.SubjectId);

                if (isRegular)
                {
                    goal.Amend(assessment, amendment.Wording, Section is { } section ? $"§ {section}" : "§", stamp, point.Id);
                }

                // an irregular answer changes no goal, and stands on record with the words it had
                text = goal.CanonicalText(amendment.Wording.Trim());
            }

            point.Carries(amendment is null ? reference : reference with { Hash = Content.HashOf(text) }, text, amendment is not null);

            if (isRegular && reference.Kind is (SubjectKind.Vision or SubjectKind.ValueBase) && draft is { Adopts: true, ExtendsTo: { } validTo })
            {
                (await records.GetAsync<DirectionDocument>(reference.SubjectId)).ExtendTo(assessment, validTo);
            }
        }
    }
}
