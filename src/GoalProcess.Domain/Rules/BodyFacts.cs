namespace GoalProcess.Domain.Rules;

/// <summary>A body as the rules see it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Code">Its code: "KS".</param>
/// <param name="NameSv">Its Swedish name.</param>
/// <param name="NameEn">Its English name.</param>
/// <param name="Kind">What sort of body it is.</param>
public sealed record BodyFacts(Guid Id, string Code, string NameSv, string NameEn, BodyKind Kind)
{
    /// <summary>Points at the body.</summary>
    public SubjectRef Ref => new(SubjectKind.Body, Id, 0, Code);
}
