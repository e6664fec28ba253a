namespace GoalProcess.Domain.Matters;

/// <summary>A decision point as the secretary wants to record it.</summary>
/// <param name="Kind">What the body says.</param>
/// <param name="Subject">What it says it about.</param>
/// <param name="Settlement">Whether a deciding point adopts or rejects.</param>
/// <param name="ToBodyId">The body it is proposed to; for a referral back the body it goes back to.</param>
/// <param name="Wording">The point's words in the minutes.</param>
/// <param name="Texts">The exact texts it adopts or proposes.</param>
/// <param name="Amendments">The wordings it changes.</param>
/// <param name="ExtendsTo">For vision and value base: the day the validity is extended to; null when it is not.</param>
public sealed record PointDraft(
    PointKind Kind,
    MatterSubject Subject,
    Settlement Settlement = Settlement.None,
    Guid? ToBodyId = null,
    string Wording = "",
    IReadOnlyList<TextRef>? Texts = null,
    IReadOnlyList<Amendment>? Amendments = null,
    DateOnly? ExtendsTo = null)
{
    /// <summary>The texts, none as an empty list.</summary>
    public IReadOnlyList<TextRef> TextList => Texts ?? [];

    /// <summary>The amendments, none as an empty list.</summary>
    public IReadOnlyList<Amendment> AmendmentList => Amendments ?? [];

    /// <summary>True when the point settles the matter: adopts, rejects or writes off.</summary>
    public bool Settles => Kind is PointKind.WritesOff || (Kind is PointKind.Decides && Settlement is not Settlement.None);

    /// <summary>True when the point adopts.</summary>
    public bool Adopts => Kind is PointKind.Decides && Settlement is Settlement.Adopts;

    /// <summary>True when the point puts a text forward: proposes, approves, or decides without rejecting.</summary>
    public bool PutsForward =>
        Kind is PointKind.Proposes or PointKind.PreparatoryDecision || (Kind is PointKind.Decides && Settlement is not Settlement.Rejects);
}
