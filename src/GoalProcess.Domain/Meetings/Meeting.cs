namespace GoalProcess.Domain.Meetings;

/// <summary>Sammanträde: belongs to a body, not to a process.</summary>
public sealed class Meeting : AggregateRoot
{
    /// <summary>Longest place, in characters.</summary>
    public const int PlaceMaxLength = 120;

    private readonly List<AgendaItem> _items = [];

    private Meeting() { }

    internal Meeting(Assessment<PlanMeeting> assessment)
    {
        var act = assessment.Carry();
        (BodyId, Number, StartsAt, Kind) = (act.Body, act.Number, act.StartsAt, act.Kind);
        Place = Text.Optional(act.Place, PlaceMaxLength);
    }

    /// <summary>The body.</summary>
    public Guid BodyId { get; private init; }

    /// <summary>Running number within the body, from 1; for addresses.</summary>
    public int Number { get; private init; }

    /// <summary>Local day and time it starts.</summary>
    public DateTime StartsAt { get; private set; }

    /// <summary>Ordinary or extra.</summary>
    public MeetingKind Kind { get; private set; }

    /// <summary>Where; may be empty.</summary>
    public string Place { get; private set; } = "";

    /// <summary>When the summons was sent, UTC; null before.</summary>
    public DateTimeOffset? SummonsSentAt { get; private set; }

    /// <summary>Why it was not held; null when it was, or is still to be.</summary>
    public string? CancelledBecause { get; private set; }

    /// <summary>Raised by each act on the meeting; takes the meeting's lock.</summary>
    public long ActNumber { get; private set; }

    /// <summary>The agenda.</summary>
    public IReadOnlyList<AgendaItem> Items => _items;

    /// <summary>The item, or an error: the rules have asked first.</summary>
    /// <exception cref="RecordNotFoundException">The meeting has no such item.</exception>
    public AgendaItem Item(Guid id) => _items.FirstOrDefault(item => item.Id == id) ?? throw new RecordNotFoundException(id);

    internal AgendaItem Add(Assessment<AddAgendaItem> assessment)
    {
        var act = assessment.Carry();
        var item = new AgendaItem(_items.Count + 1, act.Title, act.MatterId);
        _items.Add(item);
        return item;
    }

    internal void Reschedule(Assessment<RescheduleMeeting> assessment)
    {
        var act = assessment.Carry();
        (StartsAt, Place, Kind) = (act.StartsAt, Text.Optional(act.Place, PlaceMaxLength), act.Kind);
    }

    internal void WithdrawItem(Assessment<WithdrawAgendaItem> assessment)
    {
        var act = assessment.Carry();
        Item(act.AgendaItemId).Withdraw(act.Because);
    }

    internal void Pin(Assessment<PinDocuments> assessment, IReadOnlyList<(TextRef Reference, string Title, string Text)> texts, Stamp stamp)
    {
        var act = assessment.Carry();
        var because = SummonsSentAt is null ? null : Text.Needed(act.SupplementBecause, Goal.BecauseMaxLength);
        var item = Item(act.AgendaItemId);

        foreach (var (reference, title, text) in texts)
        {
            item.Pin(reference, title, text, because, stamp);
        }
    }

    internal void SendSummons(Assessment<SendSummons> assessment, Stamp stamp)
    {
        assessment.Carry();
        SummonsSentAt = stamp.RecordedAt;
    }

    internal void Cancel(Assessment<CancelMeeting> assessment) =>
        CancelledBecause = Text.Needed(assessment.Carry().Because, Goal.BecauseMaxLength);
}
