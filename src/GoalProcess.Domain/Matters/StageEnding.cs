namespace GoalProcess.Domain.Matters;

/// <summary>What a stage of a decision chain must say to pass the matter on, or to end it.</summary>
public enum StageEnding
{
    /// <summary>Proposes to the next stage's body.</summary>
    Proposes,

    /// <summary>Approves, with room for amendment.</summary>
    Approves,

    /// <summary>Decides.</summary>
    Decides,
}
