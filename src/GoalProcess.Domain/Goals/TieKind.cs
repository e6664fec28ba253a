namespace GoalProcess.Domain.Goals;

/// <summary>What a tie leads to.</summary>
public enum TieKind
{
    /// <summary>A statement of the vision.</summary>
    Vision,

    /// <summary>A statement of the value base.</summary>
    ValueBase,

    /// <summary>One of the 17 goals of Agenda 2030 as a whole.</summary>
    SustainableGoal,

    /// <summary>One of the 169 targets.</summary>
    Target,
}
