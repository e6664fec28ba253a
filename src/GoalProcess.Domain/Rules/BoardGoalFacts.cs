namespace GoalProcess.Domain.Rules;

/// <summary>A standing board goal as the rules see it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Number">Its short number.</param>
/// <param name="BodyId">The board or company.</param>
/// <param name="Wording">Its wording.</param>
/// <param name="HasTargetGroup">True when the target group is written.</param>
/// <param name="HasEffect">True when the effect is written.</param>
/// <param name="GoalIds">The standing overall goals it hangs under.</param>
public sealed record BoardGoalFacts(
    Guid Id, int Number, Guid BodyId, string Wording, bool HasTargetGroup, bool HasEffect, IReadOnlyList<Guid> GoalIds)
{
    /// <summary>Points at the board goal.</summary>
    public SubjectRef Ref => new(SubjectKind.BoardGoal, Id, Number, Wording);
}

/// <summary>That a body has said why it sets no goal, as the rules see it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="BodyId">The board or company.</param>
/// <param name="HasReason">False when the reason has been taken back.</param>
public sealed record AbstentionFacts(Guid Id, Guid BodyId, bool HasReason);
