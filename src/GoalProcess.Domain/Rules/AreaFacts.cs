namespace GoalProcess.Domain.Rules;

/// <summary>A goal area as the rules see it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Number">Its order.</param>
/// <param name="Name">Its name.</param>
/// <param name="ContentHash">The sum of its text.</param>
/// <param name="KeywordCount">Its standing keywords.</param>
/// <param name="QuestionCount">Its standing questions.</param>
/// <param name="CitizenQuestionCount">Those marked for the citizen dialogue.</param>
/// <param name="Ties">Its standing ties.</param>
public sealed record AreaFacts(
    Guid Id, int Number, string Name, string ContentHash, int KeywordCount, int QuestionCount, int CitizenQuestionCount, IReadOnlyList<TieFacts> Ties)
{
    /// <summary>Points at the area.</summary>
    public SubjectRef Ref => new(SubjectKind.GoalArea, Id, Number, Name);
}
