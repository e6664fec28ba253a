using GoalProcess.Domain.Bodies;

namespace GoalProcess.Web.Features.Bodies;

/// <summary>A body in the list.</summary>
public sealed record BodyRow(string Code, string Name, BodyKind Kind, int Seats, int Meetings);

/// <summary>One body.</summary>
public sealed record BodyPage(
    string Code, string Name, BodyKind Kind, string? PartOf, IReadOnlyList<MandateRow> Mandates, IReadOnlyList<SeatRow> Seats, int Meetings);

/// <summary>A mandate period of a body.</summary>
public sealed record MandateRow(DateOnly From, DateOnly To, int SeatCount);

/// <summary>A seat and its holder.</summary>
public sealed record SeatRow(int Number, string Holder, string Party, SeatRole Role, DateOnly From, DateOnly To);
