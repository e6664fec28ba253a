namespace GoalProcess.Domain.Rules;

/// <summary>A goal as the rules see it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Number">Its order.</param>
/// <param name="ShortName">Its short name.</param>
/// <param name="ContentHash">The sum of its text.</param>
/// <param name="GoalAreaId">Its area, or null.</param>
/// <param name="Wording">Its wording now.</param>
/// <param name="Effect">Its effect; may be empty.</param>
/// <param name="Serves">Whom it serves; may be empty.</param>
/// <param name="ValidTo">Last day it is to hold, or null.</param>
/// <param name="KeywordCount">The standing keywords it rests on.</param>
/// <param name="Ties">Its standing ties.</param>
public sealed record GoalFacts(
    Guid Id,
    int Number,
    string ShortName,
    string ContentHash,
    Guid? GoalAreaId,
    string Wording,
    string Effect,
    string Serves,
    DateOnly? ValidTo,
    int KeywordCount,
    IReadOnlyList<TieFacts> Ties)
{
    /// <summary>Points at the goal.</summary>
    public SubjectRef Ref => new(SubjectKind.Goal, Id, Number, ShortName);
}
