namespace GoalProcess.Domain.Rules;

/// <summary>Where a rule looks: before which acts, and what it answers.</summary>
public sealed class Check
{
    private readonly Func<Facts, IAct, IEnumerable<Finding>?> _ask;
    private readonly Func<PlanFacts, IEnumerable<Finding>> _askPlan;

    private Check(Type? before, Func<Facts, IAct, IEnumerable<Finding>?> ask, Func<PlanFacts, IEnumerable<Finding>> askPlan) =>
        (StandsBefore, _ask, _askPlan) = (before, ask, askPlan);

    /// <summary>The act, or the marker of several acts, it stands before; null when it looks at a plan.</summary>
    public Type? StandsBefore { get; }

    /// <summary>A check that stands before an act.</summary>
    /// <typeparam name="TAct">The act, or a marker that several acts carry.</typeparam>
    public static Check Before<TAct>(Func<Facts, TAct, IEnumerable<Finding>> ask)
        where TAct : IAct =>
        new(typeof(TAct), (facts, act) => act is TAct asked ? ask(facts, asked) : null, _ => []);

    /// <summary>A check that looks at a plan as a whole.</summary>
    public static Check OfPlan(Func<PlanFacts, IEnumerable<Finding>> ask) => new(null, (_, _) => null, ask);

    /// <summary>What is missing for this act; nothing when it does not stand before it.</summary>
    internal IEnumerable<Finding> Ask(Facts facts, IAct act) => _ask(facts, act) ?? [];

    /// <summary>What the plan lacks; nothing when it stands before an act.</summary>
    internal IEnumerable<Finding> Ask(PlanFacts plan) => _askPlan(plan);
}
