namespace GoalProcess.Domain.Matters;

/// <summary>A stage as someone wants it in a new matter's chain.</summary>
/// <param name="Rank">Order, from 1; equal ranks stand beside each other.</param>
/// <param name="BodyId">The body that answers.</param>
/// <param name="Ending">What its answer must say.</param>
public sealed record StageDraft(int Rank, Guid BodyId, StageEnding Ending);
