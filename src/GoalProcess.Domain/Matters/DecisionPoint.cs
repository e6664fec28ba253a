namespace GoalProcess.Domain.Matters;

/// <summary>Beslutspunkt: the unit of what a body says in one §.</summary>
public sealed class DecisionPoint : Entity
{
    /// <summary>Longest wording, in characters.</summary>
    public const int WordingMaxLength = 2000;

    private readonly List<DecisionText> _texts = [];

    private DecisionPoint() { }

    internal DecisionPoint(int number, PointDraft draft)
    {
        (Number, Kind, Subject, Settlement, ToBodyId, ExtendsTo) =
            (number, draft.Kind, draft.Subject, draft.Settlement, draft.ToBodyId, draft.ExtendsTo);
        Wording = Common.Text.Optional(draft.Wording, WordingMaxLength);
    }

    /// <summary>Order within the decision, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>What the body says.</summary>
    public PointKind Kind { get; private init; }

    /// <summary>What it says it about.</summary>
    public MatterSubject Subject { get; private init; }

    /// <summary>Whether it settles.</summary>
    public Settlement Settlement { get; private init; }

    /// <summary>The body it is proposed or referred back to; null when none.</summary>
    public Guid? ToBodyId { get; private init; }

    /// <summary>The day a validity is extended to; null when none.</summary>
    public DateOnly? ExtendsTo { get; private init; }

    /// <summary>The words in the minutes.</summary>
    public string Wording { get; private init; } = "";

    /// <summary>The exact texts.</summary>
    public IReadOnlyList<DecisionText> Texts => _texts;

    internal void Carries(TextRef reference, string text, bool isAmended) => _texts.Add(new DecisionText(_texts.Count + 1, reference, text, isAmended));
}
