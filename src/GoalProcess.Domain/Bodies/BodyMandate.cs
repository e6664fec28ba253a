namespace GoalProcess.Domain.Bodies;

/// <summary>Mandatperiod of one body.</summary>
public sealed class BodyMandate : Entity
{
    /// <summary>More seats than any body in Sweden has.</summary>
    public const int MostSeats = 999;

    private BodyMandate() { }

    internal BodyMandate(DateOnly from, DateOnly to, int seatCount) => Set(from, to, seatCount);

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day.</summary>
    public DateOnly To { get; private set; }

    /// <summary>Number of seats (members, not substitutes).</summary>
    public int SeatCount { get; private set; }

    /// <summary>True when the two periods, first and last days counted, share a day.</summary>
    public static bool Overlap(DateOnly from, DateOnly to, DateOnly otherFrom, DateOnly otherTo) => from <= otherTo && otherFrom <= to;

    internal void Set(DateOnly from, DateOnly to, int seatCount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        ArgumentOutOfRangeException.ThrowIfNegative(seatCount);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(seatCount, MostSeats);
        (From, To, SeatCount) = (from, to, seatCount);
    }

    internal void End(DateOnly day)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(day, To);
        Set(From, day, SeatCount);
    }
}
