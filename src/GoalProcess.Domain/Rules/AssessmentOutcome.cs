namespace GoalProcess.Domain.Rules;

/// <summary>The answer to "may this be done now?".</summary>
public enum AssessmentOutcome
{
    /// <summary>Yes.</summary>
    Allowed,

    /// <summary>It breaks the law, and is minuted as irregular: it moves nothing.</summary>
    AllowedAsIrregular,

    /// <summary>No.</summary>
    Refused,
}
