namespace GoalProcess.Domain.Rules;

/// <summary>What a violated rule does.</summary>
public enum RuleEffect
{
    /// <summary>The act is refused.</summary>
    Refuses,

    /// <summary>The act goes through; the breach is on record and visible.</summary>
    Flags,

    /// <summary>The act goes through; the person is told.</summary>
    Advises,
}
