namespace GoalProcess.Domain.Bodies;

/// <summary>Organ: a council, board, committee or other body that takes part in the work.</summary>
public sealed class GoverningBody : AggregateRoot
{
    /// <summary>Longest code, in characters.</summary>
    public const int CodeMaxLength = 20;

    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 120;

    private readonly List<BodyMandate> _mandates = [];
    private readonly List<Seat> _seats = [];

    private GoverningBody() { }

    /// <summary>A body with its code ("KS") and its names in both languages.</summary>
    public GoverningBody(string code, string nameSv, string nameEn, BodyKind kind, Guid? partOfId = null)
    {
        Code = Text.Needed(code, CodeMaxLength);
        NameSv = Text.Needed(nameSv, NameMaxLength);
        NameEn = Text.Needed(nameEn, NameMaxLength);
        Kind = kind;
        PartOfId = partOfId;
    }

    internal GoverningBody(Assessment<AddBody> assessment)
    {
        var act = assessment.Carry();
        Code = Text.Needed(act.Code, CodeMaxLength);
        NameSv = Text.Needed(act.NameSv, NameMaxLength);
        NameEn = Text.Needed(act.NameEn, NameMaxLength);
        (Kind, PartOfId) = (act.Kind, act.PartOfId);
    }

    /// <summary>Short code, unique whatever its case: "KS". In addresses in lower case.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The Swedish name.</summary>
    public string NameSv { get; private set; } = "";

    /// <summary>The English name.</summary>
    public string NameEn { get; private set; } = "";

    /// <summary>What sort of body it is.</summary>
    public BodyKind Kind { get; private set; }

    /// <summary>The body it is a committee of; null when it stands alone.</summary>
    public Guid? PartOfId { get; private set; }

    /// <summary>The mandate periods of this body; each body has dates of its own [KL 5:9, 6:18–19].</summary>
    public IReadOnlyList<BodyMandate> Mandates => _mandates;

    /// <summary>The seats and who holds them.</summary>
    public IReadOnlyList<Seat> Seats => _seats;

    /// <summary>Adds a mandate period with its number of seats.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It ends before it begins, or has a negative number of seats.</exception>
    /// <exception cref="ArgumentException">It shares a day with another of the body's periods.</exception>
    public BodyMandate AddMandate(DateOnly from, DateOnly to, int seatCount)
    {
        MustBeFree(from, to, null);
        var mandate = new BodyMandate(from, to, seatCount);
        _mandates.Add(mandate);
        return mandate;
    }

    /// <summary>Seats someone for a time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It ends before it begins.</exception>
    public Seat SeatHolder(string holder, string? party, SeatRole role, DateOnly from, DateOnly to)
    {
        var seat = new Seat(_seats.Count + 1, holder, party, role, from, to);
        _seats.Add(seat);
        return seat;
    }

    internal void Edit(Assessment<EditBody> assessment)
    {
        var act = assessment.Carry();
        NameSv = Text.Needed(act.NameSv, NameMaxLength);
        NameEn = Text.Needed(act.NameEn, NameMaxLength);
    }

    internal void Add(Assessment<AddMandate> assessment)
    {
        var act = assessment.Carry();
        AddMandate(act.From, act.To, act.SeatCount);
    }

    internal void Edit(Assessment<EditMandate> assessment)
    {
        var act = assessment.Carry();
        MustBeFree(act.From, act.To, act.MandateId);
        Mandate(act.MandateId).Set(act.From, act.To, act.SeatCount);
    }

    internal void End(Assessment<EndMandate> assessment)
    {
        var act = assessment.Carry();
        Mandate(act.MandateId).End(act.Day);
    }

    internal void Add(Assessment<AddSeat> assessment)
    {
        var act = assessment.Carry();
        SeatHolder(act.Holder, act.Party, act.Role, act.From, act.To);
    }

    internal void Edit(Assessment<EditSeat> assessment)
    {
        var act = assessment.Carry();
        Seat(act.SeatId).Set(act.Holder, act.Party, act.Role, act.From, act.To);
    }

    internal void End(Assessment<EndSeat> assessment)
    {
        var act = assessment.Carry();
        Seat(act.SeatId).End(act.Day);
    }

    private BodyMandate Mandate(Guid id) => _mandates.Find(mandate => mandate.Id == id) ?? throw new RecordNotFoundException(id);

    private Seat Seat(Guid id) => _seats.Find(seat => seat.Id == id) ?? throw new RecordNotFoundException(id);

    // the form has asked first, and the version it carries says that nobody has added one since
    private void MustBeFree(DateOnly from, DateOnly to, Guid? except)
    {
        if (_mandates.Any(mandate => mandate.Id != except && BodyMandate.Overlap(from, to, mandate.From, mandate.To)))
        {
            throw new ArgumentException("A body has one mandate period at a time.", nameof(from));
        }
    }
}
