namespace GoalProcess.Web.Components;

/// <summary>Where a rule comes from, which decides what can be done about it.</summary>
public enum RuleSource
{
    Law,
    Plan,
    Product,
}
