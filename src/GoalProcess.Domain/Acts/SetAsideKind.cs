namespace GoalProcess.Domain.Acts;

/// <summary>How a rule was set aside.</summary>
public enum SetAsideKind
{
    /// <summary>Avsteg: a plan rule, knowingly.</summary>
    Deviation,

    /// <summary>Laga undantag: by an exception the law itself gives.</summary>
    LawfulException,

    /// <summary>Not set aside: broken, and minuted as irregular.</summary>
    Irregular,
}
