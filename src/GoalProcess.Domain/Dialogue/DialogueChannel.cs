namespace GoalProcess.Domain.Dialogue;

/// <summary>Kanal: a way to take part in the dialogue.</summary>
public sealed class DialogueChannel : Entity
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 200;

    private DialogueChannel() { }

    internal DialogueChannel(int number, ChannelDraft draft)
    {
        Number = number;
        Write(draft);
    }

    /// <summary>Order within the dialogue, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>Meeting, digital tool or physical place.</summary>
    public DialogueChannelKind Kind { get; private set; }

    /// <summary>Where, or what it is called.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The day of a meeting; null for what is open all the time.</summary>
    public DateOnly? On { get; private set; }

    /// <summary>True when day and size are preliminary.</summary>
    public bool IsPreliminary { get; private set; }

    /// <summary>How many are expected; null when nobody has said.</summary>
    public int? Expected { get; private set; }

    /// <summary>How many came; null until known.</summary>
    public int? Participants { get; private set; }

    internal void Write(ChannelDraft draft)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(draft.Expected ?? 0);
        ArgumentOutOfRangeException.ThrowIfNegative(draft.Participants ?? 0);
        (Kind, On, IsPreliminary, Expected, Participants) = (draft.Kind, draft.On, draft.IsPreliminary, draft.Expected, draft.Participants);
        Name = Text.Needed(draft.Name, NameMaxLength);
    }
}
