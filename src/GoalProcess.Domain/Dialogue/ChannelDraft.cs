namespace GoalProcess.Domain.Dialogue;

/// <summary>A way to take part as someone plans it.</summary>
/// <param name="Kind">Meeting, digital tool or physical place.</param>
/// <param name="Name">Where, or what it is called.</param>
/// <param name="On">The day of a meeting; null for what is open all the time.</param>
/// <param name="IsPreliminary">True when day and size are preliminary.</param>
/// <param name="Expected">How many are expected; null when nobody has said.</param>
/// <param name="Participants">How many came; null until known.</param>
public sealed record ChannelDraft(DialogueChannelKind Kind, string Name, DateOnly? On, bool IsPreliminary, int? Expected, int? Participants);
