namespace GoalProcess.Domain.Rules;

/// <summary>A consultation as the rules see it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Number">Its short number.</param>
/// <param name="Title">Its title.</param>
/// <param name="StepId">The step it is, or null.</param>
/// <param name="DispatchedOn">The day it was sent out, or null.</param>
/// <param name="ClosedOn">The day it was closed, or null.</param>
/// <param name="Responses">The bodies asked, each with its response.</param>
public sealed record ConsultationFacts(
    Guid Id, int Number, string Title, Guid? StepId, DateOnly? DispatchedOn, DateOnly? ClosedOn, IReadOnlyList<ResponseFacts> Responses)
{
    /// <summary>Points at the consultation.</summary>
    public SubjectRef Ref => new(SubjectKind.Consultation, Id, Number, Title);
}

/// <summary>A body's response as the rules see it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="BodyId">The body.</param>
/// <param name="IsReceived">True when it is in.</param>
/// <param name="IsMarkedNotReceived">True when it is marked as not received.</param>
/// <param name="AnswerBy">The last day to answer.</param>
public sealed record ResponseFacts(Guid Id, Guid BodyId, bool IsReceived, bool IsMarkedNotReceived, DateOnly AnswerBy)
{
    /// <summary>True when nobody waits for it any more.</summary>
    public bool IsSettled => IsReceived || IsMarkedNotReceived;
}
