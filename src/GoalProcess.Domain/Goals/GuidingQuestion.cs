namespace GoalProcess.Domain.Goals;

/// <summary>Frågeställning under a goal area.</summary>
public sealed class GuidingQuestion : Entity
{
    /// <summary>Longest question, in characters.</summary>
    public const int TextMaxLength = 300;

    private GuidingQuestion() { }

    internal GuidingQuestion(int number, string text, bool forCitizens) =>
        (Number, Text, ForCitizenDialogue) = (number, Common.Text.Needed(text, TextMaxLength), forCitizens);

    /// <summary>Order within the area, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>The question.</summary>
    public string Text { get; private set; } = "";

    /// <summary>True when it is asked in the citizen dialogue.</summary>
    public bool ForCitizenDialogue { get; private set; }

    /// <summary>When it was withdrawn; null while it stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    internal void Edit(string text, bool forCitizens) => (Text, ForCitizenDialogue) = (Common.Text.Needed(text, TextMaxLength), forCitizens);

    internal void Withdraw(Stamp stamp) => WithdrawnAt = stamp.RecordedAt;
}
