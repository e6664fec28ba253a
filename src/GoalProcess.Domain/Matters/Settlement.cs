namespace GoalProcess.Domain.Matters;

/// <summary>Whether a deciding point settles the matter, and how.</summary>
public enum Settlement
{
    /// <summary>It does not: the body decides for its own part.</summary>
    None,

    /// <summary>It adopts what was proposed.</summary>
    Adopts,

    /// <summary>It rejects what was proposed.</summary>
    Rejects,
}
