namespace GoalProcess.Domain.Rules;

/// <summary>An answer as the rules see it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="MatterId">The matter.</param>
/// <param name="AgendaItemId">The agenda item.</param>
/// <param name="BodyId">The body.</param>
/// <param name="HappenedAt">The meeting's local day and time.</param>
/// <param name="Section">The §, or null.</param>
/// <param name="IsIrregular">True when it moves nothing.</param>
/// <param name="IsAnnulled">True when it no longer stands.</param>
/// <param name="ActNumber">The act that recorded it.</param>
/// <param name="RestsOn">The decisions it rests on.</param>
/// <param name="Points">What the body said.</param>
public sealed record DecisionFacts(
    Guid Id,
    Guid MatterId,
    Guid AgendaItemId,
    Guid BodyId,
    DateTime HappenedAt,
    int? Section,
    bool IsIrregular,
    bool IsAnnulled,
    long ActNumber,
    IReadOnlyList<Guid> RestsOn,
    IReadOnlyList<PointFacts> Points)
{
    /// <summary>True when it is regular and not annulled: only such an answer moves anything.</summary>
    public bool Stands => !IsIrregular && !IsAnnulled;

    /// <summary>Points at the decision; the number is its §.</summary>
    public SubjectRef Ref => new(SubjectKind.Decision, Id, Section ?? 0, $"{HappenedAt:yyyy-MM-dd}");
}
