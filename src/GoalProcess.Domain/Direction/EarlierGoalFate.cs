namespace GoalProcess.Domain.Direction;

/// <summary>What becomes of an earlier overall goal.</summary>
public enum EarlierGoalFate
{
    /// <summary>Carried on as it is.</summary>
    CarriedOn,

    /// <summary>Merged into a goal area or a new goal.</summary>
    MergedInto,

    /// <summary>Moved to another governing document.</summary>
    MovedTo,

    /// <summary>Ended.</summary>
    Ended,
}
