namespace GoalProcess.Domain.Consultations;

/// <summary>What a body says in its response about one goal.</summary>
public sealed class GoalAnswer : Entity
{
    /// <summary>Longest answer about a goal, in characters.</summary>
    public const int HowMaxLength = 2000;

    private GoalAnswer() { }

    internal GoalAnswer(GoalAnswerDraft draft)
    {
        GoalId = draft.GoalId;
        Write(draft);
    }

    /// <summary>The goal.</summary>
    public Guid GoalId { get; private init; }

    /// <summary>How much the body contributes to it.</summary>
    public ContributionLevel Level { get; private set; }

    /// <summary>How, and what the body wants changed; may be empty.</summary>
    public string How { get; private set; } = "";

    internal void Write(GoalAnswerDraft draft) => (Level, How) = (draft.Level, Text.Optional(draft.How, HowMaxLength));
}
