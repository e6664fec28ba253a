namespace GoalProcess.Domain.Rules;

/// <summary>An agenda item of one of the process's matters as the rules see it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Number">Its number on the agenda.</param>
/// <param name="Title">Its title.</param>
/// <param name="MeetingId">The meeting.</param>
/// <param name="MeetingNumber">The meeting's number within its body.</param>
/// <param name="BodyId">The body.</param>
/// <param name="MatterId">The matter.</param>
/// <param name="StartsAt">When the meeting starts, local.</param>
/// <param name="IsSummoned">True when the summons has gone out.</param>
/// <param name="IsWithdrawn">True when the item was withdrawn.</param>
/// <param name="IsCancelled">True when the meeting was not held.</param>
/// <param name="Pinned">The exact texts the body has before it.</param>
public sealed record AgendaItemFacts(
    Guid Id,
    int Number,
    string Title,
    Guid MeetingId,
    int MeetingNumber,
    Guid BodyId,
    Guid MatterId,
    DateTime StartsAt,
    bool IsSummoned,
    bool IsWithdrawn,
    bool IsCancelled,
    IReadOnlyList<TextRef> Pinned)
{
    /// <summary>Points at the item.</summary>
    public SubjectRef Ref => new(SubjectKind.AgendaItem, Id, Number, Title);
}
