namespace GoalProcess.Domain.Goals;

/// <summary>Målformulering: one version of a goal's wording. Written once, never changed.</summary>
public sealed class GoalWording : Entity
{
    private GoalWording() { }

    internal GoalWording(int number, string text, string because, Stamp stamp, Guid? decisionPointId)
    {
        Number = number;
        Text = Common.Text.Needed(text, Goal.WordingMaxLength);
        Because = Common.Text.Needed(because, Goal.BecauseMaxLength);
        (Author, At, DecisionPointId) = (stamp.By.Name, stamp.RecordedAt, decisionPointId);
    }

    /// <summary>Version, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>The wording.</summary>
    public string Text { get; private init; } = "";

    /// <summary>Why it was changed.</summary>
    public string Because { get; private init; } = "";

    /// <summary>Who wrote it.</summary>
    public string Author { get; private init; } = "";

    /// <summary>When it was written.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>The decision point whose amendment made it; null when an official wrote it.</summary>
    public Guid? DecisionPointId { get; private init; }
}
