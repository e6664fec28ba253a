namespace GoalProcess.Domain.Rules;

/// <summary>A matter as the rules see it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Number">Its short number.</param>
/// <param name="Title">Its title.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Kind">Whether it needs preparation.</param>
/// <param name="Stages">Its chain, in order of rank.</param>
/// <param name="OpportunityUntil">The day the executive board's time to answer ran out; null when it was not given.</param>
/// <param name="Budget">What is noted of its way, when it is the budget.</param>
public sealed record MatterFacts(
    Guid Id,
    int Number,
    string Title,
    MatterSubject Subject,
    MatterKind Kind,
    IReadOnlyList<StageFacts> Stages,
    DateOnly? OpportunityUntil,
    BudgetFacts Budget)
{
    /// <summary>Points at the matter.</summary>
    public SubjectRef Ref => new(SubjectKind.Matter, Id, Number, Title);
}
