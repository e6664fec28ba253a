namespace GoalProcess.Domain.Processes;

/// <summary>How far a step has come. Derived from the record, never stored.</summary>
public enum StepState
{
    /// <summary>Its predecessors are not done, or its day has not come.</summary>
    Waiting,

    /// <summary>What it waits for may be done now.</summary>
    Ready,

    /// <summary>Its window is open.</summary>
    UnderWay,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Its day has passed and it is not done.</summary>
    Late,

    /// <summary>It was not held.</summary>
    Skipped,

    /// <summary>Its day has come and a rule stands in its way.</summary>
    Blocked,
}
