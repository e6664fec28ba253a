namespace GoalProcess.Domain.Goals;

/// <summary>Koppling: what a goal area or goal rests on, and why. Removed ties stay, dated.</summary>
public sealed class Tie : Entity
{
    /// <summary>Longest rationale, in characters.</summary>
    public const int RationaleMaxLength = 500;

    /// <summary>Longest label, in characters.</summary>
    public const int LabelMaxLength = 400;

    private Tie() { }

    internal Tie(TieDraft draft, Stamp stamp)
    {
        (Kind, StatementId, Strength) = (draft.Kind, draft.StatementId, draft.Strength);
        Code = draft.Kind is TieKind.Target ? new TargetCode(draft.Code!).Value : draft.Code;
        Label = Text.Needed(draft.Label, LabelMaxLength);
        Rationale = Text.Optional(draft.Rationale, RationaleMaxLength);
        (AddedBy, AddedAt, ActNumber) = (stamp.By.Name, stamp.RecordedAt, stamp.ActNumber);
    }

    /// <summary>The goal area it belongs to; null when it belongs to a goal.</summary>
    public Guid? GoalAreaId { get; private init; }

    /// <summary>The goal it belongs to; null when it belongs to a goal area.</summary>
    public Guid? GoalId { get; private init; }

    /// <summary>What it leads to.</summary>
    public TieKind Kind { get; private init; }

    /// <summary>The statement of vision or value base, or null.</summary>
    public Guid? StatementId { get; private init; }

    /// <summary>The number of the goal or the code of the target in Agenda 2030, or null.</summary>
    public string? Code { get; private init; }

    /// <summary>What it leads to, in words, as it stood when the tie was made.</summary>
    public string Label { get; private init; } = "";

    /// <summary>Why; empty when not said, which goals.anchored refuses.</summary>
    public string Rationale { get; private init; } = "";

    /// <summary>Whole or part.</summary>
    public TieStrength Strength { get; private init; }

    /// <summary>Who made it.</summary>
    public string AddedBy { get; private init; } = "";

    /// <summary>When it was made.</summary>
    public DateTimeOffset AddedAt { get; private init; }

    /// <summary>The act that made it; a tie no older than the council's decision is not locked by it.</summary>
    public long ActNumber { get; private init; }

    /// <summary>When it was removed; null while it stands.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    /// <summary>Who removed it.</summary>
    public string? RemovedBy { get; private set; }

    // a line of the pinned text, which officials and members read: the label says what kind of thing the tie leads to
    internal string CanonicalText => $"Bygger på {Label}: {Rationale} ({(Strength is TieStrength.Whole ? "helt" : "delvis")})";

    internal void Remove(Stamp stamp) => (RemovedAt, RemovedBy) = (stamp.RecordedAt, stamp.By.Name);
}
