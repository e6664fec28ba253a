namespace GoalProcess.Domain.Rules;

/// <summary>Who says the rule.</summary>
public enum RuleSource
{
    /// <summary>The law.</summary>
    Law,

    /// <summary>The plan: the memo or the municipality's own rules.</summary>
    Plan,

    /// <summary>The product: what makes its record true.</summary>
    Product,
}
