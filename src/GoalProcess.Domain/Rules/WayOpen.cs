namespace GoalProcess.Domain.Rules;

/// <summary>A way past a refusal that this person has.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Kind">Deviation, lawful exception, or minuting as irregular.</param>
/// <param name="Exception">The lawful exception; null for the others.</param>
public sealed record WayOpen(Rule Rule, SetAsideKind Kind, LawfulException? Exception);
