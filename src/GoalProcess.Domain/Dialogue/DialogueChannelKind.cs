namespace GoalProcess.Domain.Dialogue;

/// <summary>The sorts of ways to take part in a citizen dialogue.</summary>
public enum DialogueChannelKind
{
    /// <summary>Fysiskt möte.</summary>
    Meeting,

    /// <summary>Digitalt verktyg.</summary>
    DigitalTool,

    /// <summary>Fysisk plats att lämna in förslag.</summary>
    PhysicalPlace,
}
