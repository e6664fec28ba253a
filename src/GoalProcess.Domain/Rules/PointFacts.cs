namespace GoalProcess.Domain.Rules;

/// <summary>A decision point as the rules see it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Kind">What the body said.</param>
/// <param name="Subject">What about.</param>
/// <param name="Settlement">Whether it adopts or rejects.</param>
/// <param name="ToBodyId">The body it is proposed or referred back to.</param>
/// <param name="Texts">The exact texts.</param>
public sealed record PointFacts(
    Guid Id, PointKind Kind, MatterSubject Subject, Settlement Settlement, Guid? ToBodyId, IReadOnlyList<TextRef> Texts)
{
    /// <summary>True when the point settles the matter.</summary>
    public bool Settles => Kind is PointKind.WritesOff || (Kind is PointKind.Decides && Settlement is not Settlement.None);

    /// <summary>True when the point adopts.</summary>
    public bool Adopts => Kind is PointKind.Decides && Settlement is Settlement.Adopts;
}
