namespace GoalProcess.Domain.Goals;

/// <summary>A tie as someone wants to make it.</summary>
/// <param name="Kind">What it leads to.</param>
/// <param name="StatementId">The statement, when it leads to vision or value base.</param>
/// <param name="Code">The goal's number or the target's code, when it leads to Agenda 2030.</param>
/// <param name="Label">What it leads to, in words, as it stood when the tie was made; kept in pinned documents.</param>
/// <param name="Rationale">Why, at most 500 characters.</param>
/// <param name="Strength">Whole or part.</param>
public sealed record TieDraft(TieKind Kind, Guid? StatementId, string? Code, string Label, string Rationale, TieStrength Strength);
