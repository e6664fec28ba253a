namespace GoalProcess.Domain.Matters;

/// <summary>Beslut, answer: what a body said on a matter at an agenda item. Written once; a court or the council may annul it.</summary>
public sealed class Decision : AggregateRoot, IBelongsToProcess
{
    /// <summary>Longest number of the judgment or decision that annuls, in characters.</summary>
    public const int AnnulledByMaxLength = 80;

    /// <summary>Longest list of those it is sent to, in characters.</summary>
    public const int SentToMaxLength = 1000;

    private readonly List<DecisionPoint> _points = [];
    private readonly List<DecisionBasis> _restsOn = [];
    private readonly List<RecordedSetAside> _setAsides = [];
    private readonly List<RecordedFlag> _flags = [];

    private Decision() { }

    internal Decision(Assessment<RecordDecision> assessment, Matter matter, AgendaItem item, Meeting meeting, Stamp stamp)
    {
        var act = assessment.CarryAny();
        (ProcessId, MatterId, AgendaItemId) = (matter.ProcessId, matter.Id, item.Id);
        (MeetingId, BodyId, HappenedAt) = (meeting.Id, meeting.BodyId, meeting.StartsAt);
        (Section, RecordedAt, RecordedBy, ActNumber) = (act.Section, stamp.RecordedAt, stamp.By.Name, stamp.ActNumber);
        SentTo = Text.Optional(act.SentTo, SentToMaxLength);
        IsIrregular = assessment.Outcome is AssessmentOutcome.AllowedAsIrregular;
        _points.AddRange(act.Points.Select((point, index) => new DecisionPoint(index + 1, point)));
        _restsOn.AddRange(act.RestsOn.Distinct().Select(id => new DecisionBasis(id)));
        _setAsides.AddRange(assessment.SetAsides(stamp));
        _flags.AddRange(assessment.Flags.Select(violation => new RecordedFlag(violation)));
    }

    /// <inheritdoc />
    public Guid ProcessId { get; private init; }

    /// <summary>The matter.</summary>
    public Guid MatterId { get; private init; }

    /// <summary>The agenda item; one item has one answer.</summary>
    public Guid AgendaItemId { get; private init; }

    /// <summary>The meeting.</summary>
    public Guid MeetingId { get; private init; }

    /// <summary>The body.</summary>
    public Guid BodyId { get; private init; }

    /// <summary>When it happened: the meeting's local day and time. Rules use this.</summary>
    public DateTime HappenedAt { get; private init; }

    /// <summary>The § in the minutes; null while not known.</summary>
    public int? Section { get; private init; }

    /// <summary>Expediering, dispatch of the decision: whom it is to be sent to, one on a line; may be empty.</summary>
    public string SentTo { get; private init; } = "";

    /// <summary>When it was typed, UTC. The audit uses this.</summary>
    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>Who typed it.</summary>
    public string RecordedBy { get; private init; } = "";

    /// <summary>The act of the process that recorded it.</summary>
    public long ActNumber { get; private init; }

    /// <summary>True when it breaks the law and was minuted all the same: it moves nothing.</summary>
    public bool IsIrregular { get; private init; }

    /// <summary>The day it was annulled; null while it stands.</summary>
    public DateOnly? AnnulledOn { get; private set; }

    /// <summary>The number of the judgment or the § that annulled it.</summary>
    public string? AnnulledBy { get; private set; }

    /// <summary>What the body said, point by point.</summary>
    public IReadOnlyList<DecisionPoint> Points => _points;

    /// <summary>The decisions it rests on.</summary>
    public IReadOnlyList<DecisionBasis> RestsOn => _restsOn;

    /// <summary>The rules set aside, and those an irregular decision breaks.</summary>
    public IReadOnlyList<RecordedSetAside> SetAsides => _setAsides;

    /// <summary>The breaches that did not stop it.</summary>
    public IReadOnlyList<RecordedFlag> Flags => _flags;

    internal void Annul(Assessment<AnnulDecision> assessment)
    {
        var act = assessment.Carry();
        (AnnulledOn, AnnulledBy) = (act.On, Text.Needed(act.Number, AnnulledByMaxLength));
    }
}
