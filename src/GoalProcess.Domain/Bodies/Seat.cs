namespace GoalProcess.Domain.Bodies;

/// <summary>Uppdrag: a place in a body and who holds it.</summary>
public sealed class Seat : Entity
{
    /// <summary>Longest name of a person, in characters.</summary>
    public const int HolderMaxLength = 120;

    /// <summary>Longest party name or letters, in characters.</summary>
    public const int PartyMaxLength = 40;

    private Seat() { }

    internal Seat(int number, string holder, string party, SeatRole role, DateOnly from, DateOnly to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        Number = number;
        Holder = Text.Needed(holder, HolderMaxLength);
        Party = Text.Optional(party, PartyMaxLength);
        (Role, From, To) = (role, from, to);
    }

    /// <summary>Order within the body, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>Who holds it.</summary>
    public string Holder { get; private init; } = "";

    /// <summary>The party, as letters; empty when none.</summary>
    public string Party { get; private init; } = "";

    /// <summary>Chair, vice chair, member or substitute.</summary>
    public SeatRole Role { get; private init; }

    /// <summary>First day.</summary>
    public DateOnly From { get; private init; }

    /// <summary>Last day.</summary>
    public DateOnly To { get; private init; }
}
