namespace GoalProcess.Domain.Matters;

/// <summary>A change of a goal's wording that the body made in its answer.</summary>
/// <param name="GoalId">The goal.</param>
/// <param name="Wording">The wording the body decided on.</param>
public sealed record Amendment(Guid GoalId, string Wording);
