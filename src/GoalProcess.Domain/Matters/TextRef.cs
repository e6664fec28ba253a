namespace GoalProcess.Domain.Matters;

/// <summary>One exact version of a text: of a goal, a goal area, the vision or the value base.</summary>
/// <param name="Kind">What the text is of.</param>
/// <param name="SubjectId">Which one.</param>
/// <param name="Hash">The sum of the exact text.</param>
public sealed record TextRef(SubjectKind Kind, Guid SubjectId, string Hash);
