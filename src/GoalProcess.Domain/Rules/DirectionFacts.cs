namespace GoalProcess.Domain.Rules;

/// <summary>The vision or value base as the rules see it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Kind">Vision or value base.</param>
/// <param name="Title">Its title.</param>
/// <param name="ContentHash">The sum of its text.</param>
/// <param name="ValidTo">Last day it holds.</param>
public sealed record DirectionFacts(Guid Id, SubjectKind Kind, string Title, string ContentHash, DateOnly ValidTo);
