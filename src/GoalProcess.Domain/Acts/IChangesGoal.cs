namespace GoalProcess.Domain.Acts;

/// <summary>An act that changes one goal.</summary>
public interface IChangesGoal : IAct
{
    /// <summary>The goal.</summary>
    Guid GoalId { get; }
}
