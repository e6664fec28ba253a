namespace GoalProcess.Domain.Goals;

/// <summary>Where a keyword comes from.</summary>
public enum KeywordSourceKind
{
    /// <summary>Dialogworkshop.</summary>
    Workshop,

    /// <summary>A citizen's contribution.</summary>
    Contribution,

    /// <summary>An earlier overall goal.</summary>
    EarlierGoal,

    /// <summary>Politics: a group, a party, the presidium.</summary>
    Politics,
}
