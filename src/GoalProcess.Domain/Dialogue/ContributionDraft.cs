namespace GoalProcess.Domain.Dialogue;

/// <summary>A contribution as it arrives.</summary>
/// <param name="ReceivedOn">The day it was received.</param>
/// <param name="Channel">The sort of way it came.</param>
/// <param name="Group">The group or place; may be empty, and is never a person's name.</param>
/// <param name="QuestionId">The guiding question it answers; null for the main question.</param>
/// <param name="Words">The words.</param>
public sealed record ContributionDraft(DateOnly ReceivedOn, DialogueChannelKind Channel, string? Group, Guid? QuestionId, string Words);
