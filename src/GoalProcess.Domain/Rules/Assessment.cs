namespace GoalProcess.Domain.Rules;

/// <summary>
/// What the rulebook answers about one act on the facts of one moment. Only the rulebook makes one, and the aggregates act on nothing
/// else: to hold one is to have asked.
/// </summary>
public abstract class Assessment
{
    private protected Assessment(IReadOnlyList<Facts> allFacts, IReadOnlyList<Violation> violations, AssessmentOutcome outcome)
    {
        AllFacts = allFacts;
        Refusing = [.. violations.Where(v => v.Rule.Effect is RuleEffect.Refuses)];
        Flags = [.. violations.Where(v => v.Rule.Effect is RuleEffect.Flags)];
        Advice = [.. violations.Where(v => v.Rule.Effect is RuleEffect.Advises)];
        Outcome = outcome;
    }

    /// <summary>Allowed, allowed as irregular, or refused.</summary>
    public AssessmentOutcome Outcome { get; }

    /// <summary>True when the act goes through.</summary>
    public bool GoesThrough => Outcome is not AssessmentOutcome.Refused;

    /// <summary>Every refusing rule that is not met, set aside or not.</summary>
    public IReadOnlyList<Violation> Refusing { get; }

    /// <summary>Breaches that are put on record without stopping the act.</summary>
    public IReadOnlyList<Violation> Flags { get; }

    /// <summary>What the person is told.</summary>
    public IReadOnlyList<Violation> Advice { get; }

    /// <summary>The refusing rules that the act does not set aside: why it is refused.</summary>
    public required IReadOnlyList<Violation> Unmet { get; init; }

    /// <summary>The ways past that this person has.</summary>
    public required IReadOnlyList<WayOpen> WaysOpen { get; init; }

    /// <summary>The facts of every process the act touches.</summary>
    internal IReadOnlyList<Facts> AllFacts { get; }

    /// <summary>True when the act is done in a process.</summary>
    public bool HasFacts => AllFacts.Count > 0;

    /// <summary>The facts of the act's process.</summary>
    public Facts Facts => AllFacts.Count > 0 ? AllFacts[0] : throw new InvalidOperationException("The act is done in no process.");
}
