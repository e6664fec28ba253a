namespace GoalProcess.Domain.Rules;

/// <summary>One row of the rulebook. Its name, message and findings are in the texts, by id and key.</summary>
/// <param name="Id">Stable id: "chain.prepared". Never renamed: stored refusals and deviations carry it.</param>
/// <param name="Source">Law, plan or product.</param>
/// <param name="Effect">Refuses, flags or advises.</param>
/// <param name="Citations">Where it stands written.</param>
/// <param name="FindingKeys">Every key its checks can answer with.</param>
/// <param name="Checks">Where it looks.</param>
public sealed record Rule(
    string Id,
    RuleSource Source,
    RuleEffect Effect,
    IReadOnlyList<Citation> Citations,
    IReadOnlyList<string> FindingKeys,
    IReadOnlyList<Check> Checks)
{
    /// <summary>The exceptions the law gives; none for most rules.</summary>
    public IReadOnlyList<LawfulException> Exceptions { get; init; } = [];

    /// <summary>The family: what stands before the full stop.</summary>
    public string Family => Id.Split('.')[0];

    internal IReadOnlyList<Finding> Ask(PlanFacts plan) => [.. Checks.SelectMany(check => check.Ask(plan)).Distinct()];

    /// <summary>True when any of its checks stands before acts of the type.</summary>
    internal bool StandsBefore(Type act) => Checks.Any(check => check.StandsBefore?.IsAssignableFrom(act) == true);

    /// <summary>What is missing for the act.</summary>
    internal IReadOnlyList<Finding> Ask(Facts facts, IAct act)
    {
        List<Finding>? findings = null;
        Ask(facts, act, ref findings);
        return findings ?? [];
    }

    /// <summary>Adds what is missing for the act; nothing is made when nothing is.</summary>
    internal void Ask(Facts facts, IAct act, ref List<Finding>? findings)
    {
        foreach (var check in Checks)
        {
            foreach (var finding in check.Ask(facts, act))
            {
                (findings ??= []).Add(finding);
            }
        }
    }
}
