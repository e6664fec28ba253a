namespace GoalProcess.Domain.BoardGoals;

/// <summary>A board goal hangs under an overall goal.</summary>
public sealed class BoardGoalTie
{
    private BoardGoalTie() { }

    internal BoardGoalTie(Guid goalId) => GoalId = goalId;

    /// <summary>The board goal.</summary>
    public Guid BoardGoalId { get; private init; }

    /// <summary>The overall goal.</summary>
    public Guid GoalId { get; private init; }
}
