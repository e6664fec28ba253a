namespace GoalProcess.Domain.Rules;

/// <inheritdoc />
/// <typeparam name="TAct">The act assessed.</typeparam>
public sealed class Assessment<TAct> : Assessment
    where TAct : class, IAct
{
    internal Assessment(TAct act, IReadOnlyList<Facts> allFacts, IReadOnlyList<Violation> violations, AssessmentOutcome outcome)
        : base(allFacts, violations, outcome) => Act = act;

    /// <summary>The act.</summary>
    public TAct Act { get; }

    /// <summary>The act, when it may be done.</summary>
    /// <exception cref="InvalidOperationException">It was refused: a bug in whoever carries it out.</exception>
    internal TAct CarryAny() =>
        GoesThrough ? Act : throw new InvalidOperationException($"{typeof(TAct).Name} was refused and cannot be carried out.");

    /// <summary>The act, when it may be done as a regular one.</summary>
    /// <exception cref="InvalidOperationException">It was refused or is irregular: an irregular answer moves nothing.</exception>
    internal TAct CarryRegular() =>
        Outcome is AssessmentOutcome.Allowed
            ? Act
            : throw new InvalidOperationException($"{typeof(TAct).Name} is {Outcome} and moves nothing.");

    /// <summary>The act, when it may be done as a regular one.</summary>
    internal TAct Carry() => CarryRegular();

    /// <summary>What goes on record about rules set aside or broken.</summary>
    internal IEnumerable<RecordedSetAside> SetAsides(Stamp stamp)
    {
        foreach (var violation in Refusing)
        {
            var setAside = Rulebook.SetAsideFor(violation.Rule, Act);

            yield return setAside is not null
                ? new RecordedSetAside(violation.Rule.Id, setAside.Kind, setAside.Exception, setAside.Because, stamp)
                : new RecordedSetAside(violation.Rule.Id, SetAsideKind.Irregular, null, "", stamp);
        }
    }
}
