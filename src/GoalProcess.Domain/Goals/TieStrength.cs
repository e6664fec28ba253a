namespace GoalProcess.Domain.Goals;

/// <summary>How much of what it leads to a tie takes in.</summary>
public enum TieStrength
{
    /// <summary>The whole of it.</summary>
    Whole,

    /// <summary>A part of it.</summary>
    Part,
}
