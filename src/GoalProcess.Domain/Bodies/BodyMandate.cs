namespace GoalProcess.Domain.Bodies;

/// <summary>Mandatperiod of one body.</summary>
public sealed class BodyMandate : Entity
{
    private BodyMandate() { }

    internal BodyMandate(DateOnly from, DateOnly to, int seatCount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        ArgumentOutOfRangeException.ThrowIfNegative(seatCount);
        (From, To, SeatCount) = (from, to, seatCount);
    }

    /// <summary>First day.</summary>
    public DateOnly From { get; private init; }

    /// <summary>Last day.</summary>
    public DateOnly To { get; private init; }

    /// <summary>Number of seats (members, not substitutes).</summary>
    public int SeatCount { get; private init; }
}
