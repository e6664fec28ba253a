namespace GoalProcess.Workflow;

/// <summary>How an act went.</summary>
public enum WorkflowOutcome
{
    /// <summary>It is done and saved.</summary>
    Done,

    /// <summary>A rule refused it; nothing changed.</summary>
    Refused,

    /// <summary>Someone saved before; nothing changed.</summary>
    Conflict,

    /// <summary>It names something that does not exist in its process; nothing changed.</summary>
    NotFound,

    /// <summary>The person may not; nothing changed.</summary>
    Forbidden,
}
