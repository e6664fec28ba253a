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

    /// <summary>Renames the body in both languages.</summary>
    public void Rename(string nameSv, string nameEn)
    {
        NameSv = Text.Needed(nameSv, NameMaxLength);
        NameEn = Text.Needed(nameEn, NameMaxLength);
    }

    /// <summary>Adds a mandate period with its number of seats.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It ends before it begins, or has a negative number of seats.</exception>
    public BodyMandate AddMandate(DateOnly from, DateOnly to, int seatCount)
    {
        var mandate = new BodyMandate(from, to, seatCount);
        _mandates.Add(mandate);
        return mandate;
    }

    /// <summary>Seats someone for a time.</summary>
    public Seat SeatHolder(string holder, string party, SeatRole role, DateOnly from, DateOnly to)
    {
        var seat = new Seat(_seats.Count + 1, holder, party, role, from, to);
        _seats.Add(seat);
        return seat;
    }
}
