namespace GoalProcess.Domain.Bodies;

/// <summary>Uppdrag: a place in a body and who holds it.</summary>
public sealed class Seat : Entity
{
    /// <summary>Longest name of a person, in characters.</summary>
    public const int HolderMaxLength = 120;

    /// <summary>Longest party name or letters, in characters.</summary>
    public const int PartyMaxLength = 40;

    private Seat() { }

    internal Seat(int number, string holder, string? party, SeatRole role, DateOnly from, DateOnly to)
    {
        Number = number;
        Set(holder, party, role, from, to);
    }

    /// <summary>Order within the body, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>Who holds it.</summary>
    public string Holder { get; private set; } = "";

    /// <summary>The party, as letters; empty when none.</summary>
    public string Party { get; private set; } = "";

    /// <summary>Chair, vice chair, member or substitute.</summary>
    public SeatRole Role { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day.</summary>
    public DateOnly To { get; private set; }

    internal void Set(string holder, string? party, SeatRole role, DateOnly from, DateOnly to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        Holder = Text.Needed(holder, HolderMaxLength);
        Party = Text.Optional(party, PartyMaxLength);
        (Role, From, To) = (role, from, to);
    }

    internal void End(DateOnly day)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(day, To);
        ArgumentOutOfRangeException.ThrowIfLessThan(day, From);
        To = day;
    }
}
