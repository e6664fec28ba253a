namespace GoalProcess.Domain.Rules;

/// <summary>A stage of a chain as the rules see it.</summary>
/// <param name="Rank">Order; equal ranks stand beside each other.</param>
/// <param name="BodyId">The body.</param>
/// <param name="Ending">What its answer must say.</param>
public sealed record StageFacts(int Rank, Guid BodyId, StageEnding Ending);
