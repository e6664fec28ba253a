using GoalProcess.Domain.Goals;

namespace GoalProcess.Web.Infrastructure.Ties;

/// <summary>A standing tie as pages show it.</summary>
public sealed record TieLine(Guid Id, TieKind Kind, Guid? StatementId, string? Code, string Label, string Rationale, TieStrength Strength, string AddedBy, DateTimeOffset AddedAt);
