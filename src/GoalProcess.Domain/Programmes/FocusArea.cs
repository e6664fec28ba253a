namespace GoalProcess.Domain.Programmes;

/// <summary>Tvärsektoriellt fokusområde: what several boards work on together.</summary>
public sealed class FocusArea : Entity
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 120;

    /// <summary>Longest description, in characters.</summary>
    public const int DescriptionMaxLength = 1000;

    private FocusArea() { }

    internal FocusArea(int number, SaveFocusArea act)
    {
        Number = number;
        Write(act);
    }

    /// <summary>Order within the programme, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>What it is called.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What it takes in; may be empty.</summary>
    public string Description { get; private set; } = "";

    /// <summary>When it was withdrawn; null while it stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    internal void Write(SaveFocusArea act)
    {
        Name = Text.Needed(act.Name, NameMaxLength);
        Description = Text.Optional(act.Description, DescriptionMaxLength);
    }

    internal void Withdraw(Stamp stamp) => WithdrawnAt = stamp.RecordedAt;
}
