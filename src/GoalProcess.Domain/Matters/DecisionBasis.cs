namespace GoalProcess.Domain.Matters;

/// <summary>A decision rests on an earlier one.</summary>
public sealed class DecisionBasis
{
    private DecisionBasis() { }

    internal DecisionBasis(Guid restsOnId) => RestsOnId = restsOnId;

    /// <summary>The decision that rests.</summary>
    public Guid DecisionId { get; private init; }

    /// <summary>The decision it rests on.</summary>
    public Guid RestsOnId { get; private init; }
}
