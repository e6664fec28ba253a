namespace GoalProcess.Domain.Rules;

/// <summary>A standing tie as the rules see it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="OwnerId">The goal or goal area.</param>
/// <param name="Kind">What it leads to.</param>
/// <param name="StatementId">The statement, or null.</param>
/// <param name="Code">The code in Agenda 2030, or null.</param>
/// <param name="Label">What it leads to, in words.</param>
/// <param name="HasRationale">True when it says why.</param>
/// <param name="ActNumber">The act that made it.</param>
public sealed record TieFacts(Guid Id, Guid OwnerId, TieKind Kind, Guid? StatementId, string? Code, string Label, bool HasRationale, long ActNumber)
{
    /// <summary>The goal of Agenda 2030 it reaches; null when it reaches none.</summary>
    public int? SustainableGoal => Code is null ? null : TargetCode.GoalOf(Code);
}
