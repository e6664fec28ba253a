namespace GoalProcess.Workflow;

/// <summary>The form carried an older version than the one that stands.</summary>
internal sealed class VersionConflictException : Exception;
