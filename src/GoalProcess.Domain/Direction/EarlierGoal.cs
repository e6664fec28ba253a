namespace GoalProcess.Domain.Direction;

/// <summary>An overall goal of the period before, and what becomes of it.</summary>
public sealed class EarlierGoal : AggregateRoot, IBelongsToProcess
{
    /// <summary>Longest text, in characters.</summary>
    public const int TextMaxLength = 300;

    /// <summary>Longest reason, in characters.</summary>
    public const int BecauseMaxLength = 500;

    private EarlierGoal() { }

    /// <summary>An earlier goal, not yet accounted for.</summary>
    public EarlierGoal(Guid processId, int number, string text) =>
        (ProcessId, Number, Text) = (processId, number, Common.Text.Needed(text, TextMaxLength));

    /// <inheritdoc />
    public Guid ProcessId { get; private init; }

    /// <summary>Order, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>The words.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The last day it was decided to hold; null when not known.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>The last day its validity was extended to by a later decision; null when it was not.</summary>
    public DateOnly? ExtendedTo { get; init; }

    /// <summary>What becomes of it; null until someone has said.</summary>
    public EarlierGoalFate? Fate { get; private set; }

    /// <summary>Where it goes: the goal area or document; empty when it is carried on or ended.</summary>
    public string Destination { get; private set; } = "";

    /// <summary>Why; empty until its fate is said.</summary>
    public string Because { get; private set; } = "";

    /// <summary>Says what becomes of it, and why.</summary>
    internal void Consider(Assessment<ConsiderEarlierGoal> assessment)
    {
        var act = assessment.Carry();
        Fate = act.Fate;
        Destination = Common.Text.Optional(act.Destination, TextMaxLength);
        Because = Common.Text.Needed(act.Because, BecauseMaxLength);
    }
}
