namespace GoalProcess.Domain.Dialogue;

/// <summary>A citizen dialogue as someone plans it.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="MainQuestion">The one question all are asked.</param>
/// <param name="OpensOn">First day contributions are received.</param>
/// <param name="ClosesOn">Last day, not before the first.</param>
/// <param name="TargetGroups">Whom it turns to, one group a line; may be empty.</param>
/// <param name="Channels">The ways to take part, in order.</param>
public sealed record DialogueDraft(
    string Title, string MainQuestion, DateOnly OpensOn, DateOnly ClosesOn, string? TargetGroups, IReadOnlyList<ChannelDraft> Channels);
