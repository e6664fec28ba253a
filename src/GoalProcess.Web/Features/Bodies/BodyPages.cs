using System.Globalization;
using GoalProcess.Domain.Bodies;

namespace GoalProcess.Web.Features.Bodies;

/// <summary>A body in the list, with the seats held today.</summary>
public sealed record BodyRow(string Code, string Name, BodyKind Kind, int Seats, int Meetings);

/// <summary>One body.</summary>
public sealed record BodyPage(
    Guid Id,
    string Code,
    string NameSv,
    string NameEn,
    string Name,
    BodyKind Kind,
    string? PartOf,
    long Version,
    DateOnly Today,
    IReadOnlyList<MandateRow> Mandates,
    IReadOnlyList<SeatRow> Seats,
    int Meetings)
{
    /// <summary>Its address, written with <c>~/</c>.</summary>
    public string Address => $"~/organ/{Code.ToLowerInvariant()}";

    /// <summary>The seats held today or later.</summary>
    public IEnumerable<SeatRow> Standing => Seats.Where(seat => seat.To >= Today);

    /// <summary>The seats that have ended.</summary>
    public IEnumerable<SeatRow> Ended => Seats.Where(seat => seat.To < Today);

    /// <summary>Another mandate period that shares a day with these; null when none does.</summary>
    public MandateRow? Overlapping(DateOnly from, DateOnly to, Guid? except) =>
        Mandates.FirstOrDefault(mandate => mandate.Id != except && BodyMandate.Overlap(from, to, mandate.From, mandate.To));
}

/// <summary>A mandate period of a body.</summary>
public sealed record MandateRow(Guid Id, DateOnly From, DateOnly To, int SeatCount);

/// <summary>A seat and its holder.</summary>
public sealed record SeatRow(Guid Id, int Number, string Holder, string Party, SeatRole Role, DateOnly From, DateOnly To)
{
    /// <summary>The holder with the party's letters: "Anna Berg (S)".</summary>
    public string HolderAndParty => Party.Length == 0 ? Holder : string.Create(CultureInfo.InvariantCulture, $"{Holder} ({Party})");
}

/// <summary>A body that a new one can be a committee of.</summary>
public sealed record WholeChoice(Guid Id, string Name);

/// <summary>The forms of a mandate period: a new one, or one that is corrected or ended.</summary>
public sealed record MandatePage(BodyPage Body, MandateRow? Mandate, MandateForm Form, EndForm End);

/// <summary>The forms of a seat: a new one, or one that is corrected or ended.</summary>
public sealed record SeatPage(BodyPage Body, SeatRow? Seat, SeatForm Form, EndForm End);
