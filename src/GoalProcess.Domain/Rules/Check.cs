namespace GoalProcess.Domain.Rules;

/// <summary>Where a rule looks: before which acts, and what it answers.</summary>
public sealed class Check
{
    private readonly Func<Facts, IAct, IEnumerable<Finding>?> _ask;

    private Check(Type before, Func<Facts, IAct, IEnumerable<Finding>?> ask) => (StandsBefore, _ask) = (before, ask);

    /// <summary>The act, or the marker of several acts, it stands before.</summary>
    public Type StandsBefore { get; }

    /// <summary>A check that stands before an act.</summary>
    /// <typeparam name="TAct">The act, or a marker that several acts carry.</typeparam>
    public static Check Before<TAct>(Func<Facts, TAct, IEnumerable<Finding>> ask)
        where TAct : IAct =>
        new(typeof(TAct), (facts, act) => act is TAct asked ? ask(facts, asked) : null);

    /// <summary>What is missing for this act; nothing when it does not stand before it.</summary>
    internal IEnumerable<Finding> Ask(Facts facts, IAct act) => _ask(facts, act) ?? [];
}
