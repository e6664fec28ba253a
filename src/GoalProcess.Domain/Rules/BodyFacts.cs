namespace GoalProcess.Domain.Rules;

/// <summary>A body as the rules see it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Code">Its code: "KS".</param>
/// <param name="NameSv">Its Swedish name.</param>
/// <param name="NameEn">Its English name.</param>
/// <param name="Kind">What sort of body it is.</param>
/// <param name="MandatesFrom">The first day of each of its mandate periods, in order.</param>
public sealed record BodyFacts(Guid Id, string Code, string NameSv, string NameEn, BodyKind Kind, IReadOnlyList<DateOnly> MandatesFrom)
{
    /// <summary>When it meets, from today on: the meetings in its calendar that are not cancelled, in order.</summary>
    public IReadOnlyList<DateTime> MeetingsAt { get; init; } = [];

    /// <summary>True for the boards and companies that are consulted and set goals of their own; the executive board is not asked by itself.</summary>
    public bool IsBoardOrCompany => Kind is BodyKind.Board or BodyKind.MunicipalCompany;

    /// <summary>Points at the body.</summary>
    public SubjectRef Ref => new(SubjectKind.Body, Id, 0, Code) { Names = new(NameSv, NameEn) };
}
