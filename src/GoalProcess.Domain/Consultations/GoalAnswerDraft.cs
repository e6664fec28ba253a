namespace GoalProcess.Domain.Consultations;

/// <summary>What a body wants to say about one goal.</summary>
/// <param name="GoalId">The goal.</param>
/// <param name="Level">How much the body contributes to it.</param>
/// <param name="How">How; may be empty.</param>
public sealed record GoalAnswerDraft(Guid GoalId, ContributionLevel Level, string? How);
