namespace GoalProcess.Domain.Consultations;

/// <summary>The exact goal that was sent out, kept whole: what a board answered about can be shown whatever is written later.</summary>
public sealed class ConsultationText : Entity
{
    private ConsultationText() { }

    internal ConsultationText(int number, Goal goal) =>
        (Number, GoalId, Hash, Text) = (number, goal.Id, goal.ContentHash, goal.CanonicalText());

    /// <summary>Order, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>The goal.</summary>
    public Guid GoalId { get; private init; }

    /// <summary>The sum of the text.</summary>
    public string Hash { get; private init; } = "";

    /// <summary>The text.</summary>
    public string Text { get; private init; } = "";
}
