namespace GoalProcess.Domain.Rules;

/// <summary>A citizen dialogue as the rules see it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Number">Its short number.</param>
/// <param name="Title">Its title.</param>
/// <param name="StepId">The step it is, or null.</param>
/// <param name="OpensOn">First day contributions are received.</param>
/// <param name="ClosesOn">Last day contributions are received.</param>
/// <param name="IsOpened">True when it has been opened.</param>
/// <param name="ClosedOn">The day it was closed, or null.</param>
/// <param name="HasMeaningSummary">True when summary 1 is written.</param>
/// <param name="HasProgrammeSummary">True when summary 2 is written.</param>
/// <param name="Uncoded">The contributions received in time and not yet coded.</param>
public sealed record DialogueFacts(
    Guid Id,
    int Number,
    string Title,
    Guid? StepId,
    DateOnly OpensOn,
    DateOnly ClosesOn,
    bool IsOpened,
    DateOnly? ClosedOn,
    bool HasMeaningSummary,
    bool HasProgrammeSummary,
    OffendersFacts Uncoded)
{
    /// <summary>Points at the dialogue.</summary>
    public SubjectRef Ref => new(SubjectKind.CitizenDialogue, Id, Number, Title);
}
