namespace GoalProcess.Domain.Rules;

/// <summary>The process's programme as the rules see it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="ContentHash">The sum of its text.</param>
/// <param name="Goals">What it says of each goal.</param>
public sealed record ProgrammeFacts(Guid Id, string Name, string ContentHash, IReadOnlyList<ProgrammeGoalFacts> Goals)
{
    /// <summary>Points at the programme.</summary>
    public SubjectRef Ref => new(SubjectKind.Programme, Id, 0, Name);
}

/// <summary>What the programme says of one goal, as the rules see it.</summary>
/// <param name="GoalId">The goal.</param>
/// <param name="HasPurpose">True when the purpose is written.</param>
/// <param name="HasStrategy">True when the strategy is written.</param>
/// <param name="HasFollowUp">True when the follow-up is written.</param>
/// <param name="HasTargetGroups">True when the target groups are written.</param>
/// <param name="HasFocusArea">True when it belongs to a standing focus area.</param>
public sealed record ProgrammeGoalFacts(
    Guid GoalId, bool HasPurpose, bool HasStrategy, bool HasFollowUp, bool HasTargetGroups, bool HasFocusArea);
