namespace GoalProcess.Domain.Consultations;

/// <summary>How much a board or company contributes to a goal, by its own word.</summary>
public enum ContributionLevel
{
    /// <summary>Bidrar mycket.</summary>
    Much,

    /// <summary>Bidrar delvis.</summary>
    Partly,

    /// <summary>Bidrar inte.</summary>
    NotAtAll,
}
