namespace GoalProcess.Domain.BoardGoals;

/// <summary>A board or company has said why it sets no goal of its own.</summary>
public sealed class BoardGoalAbstention : AggregateRoot, IBelongsToProcess
{
    /// <summary>Longest reason, in characters.</summary>
    public const int BecauseMaxLength = 500;

    private BoardGoalAbstention() { }

    internal BoardGoalAbstention(Assessment<AbstainFromBoardGoal> assessment)
    {
        var act = assessment.Carry();
        (ProcessId, BodyId) = (act.Process, act.Body);
        Say(assessment);
    }

    /// <inheritdoc />
    public Guid ProcessId { get; private init; }

    /// <summary>The board or company; one row each.</summary>
    public Guid BodyId { get; private init; }

    /// <summary>Why; empty when it has been taken back.</summary>
    public string Because { get; private set; } = "";

    internal void Say(Assessment<AbstainFromBoardGoal> assessment) => Because = Text.Optional(assessment.Carry().Because, BecauseMaxLength);
}
