namespace GoalProcess.Domain.Acts;

/// <summary>Adds a goal proposal with its first wording.</summary>
/// <param name="Process">The process.</param>
/// <param name="GoalAreaId">The area; null while undecided.</param>
/// <param name="ShortName">A short name for lists.</param>
/// <param name="Wording">The wording.</param>
/// <param name="Effect">The effect for residents; may be empty.</param>
/// <param name="Serves">Whom it serves; may be empty.</param>
/// <param name="ValidFrom">First day it is to hold.</param>
/// <param name="ValidTo">Last day it is to hold.</param>
/// <param name="KeywordIds">The keywords it rests on.</param>
/// <param name="Because">Why it is worded so.</param>
public sealed record AddGoal(
    Guid Process,
    Guid? GoalAreaId,
    string ShortName,
    string Wording,
    string? Effect,
    string? Serves,
    DateOnly? ValidFrom,
    DateOnly? ValidTo,
    IReadOnlyList<Guid> KeywordIds,
    string Because) : IAct<AddGoal>
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public string? Reason => Because;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<AddGoal> assessment, IRecords records, Stamp stamp)
    {
        assessment.Facts.RequireArea(GoalAreaId);
        await records.RequireAsync<Keyword>(Process, KeywordIds);
        records.Add(new Goal(assessment, assessment.Facts.Numbers.LastGoal + 1, stamp));
    }
}
