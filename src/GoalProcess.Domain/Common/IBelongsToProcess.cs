namespace GoalProcess.Domain.Common;

/// <summary>Something that is part of one goal-setting process and is never reached through another.</summary>
public interface IBelongsToProcess
{
    /// <summary>The process.</summary>
    Guid ProcessId { get; }
}
