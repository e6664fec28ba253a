namespace GoalProcess.Domain.BoardGoals;

/// <summary>A board goal as the board wants it.</summary>
/// <param name="Year">The budget year.</param>
/// <param name="Wording">The wording.</param>
/// <param name="TargetGroup">Whom it is for; may be empty.</param>
/// <param name="Effect">The effect for them; may be empty.</param>
/// <param name="GoalIds">The overall goals it hangs under; may be none.</param>
public sealed record BoardGoalDraft(int Year, string Wording, string? TargetGroup, string? Effect, IReadOnlyList<Guid> GoalIds);
