namespace GoalProcess.Domain.Acts;

/// <summary>Changes a goal. A changed wording becomes a new version.</summary>
/// <param name="Process">The process.</param>
/// <param name="GoalId">The goal.</param>
/// <param name="Version">The version the form carried.</param>
/// <param name="GoalAreaId">The area; null while undecided.</param>
/// <param name="ShortName">A short name for lists.</param>
/// <param name="Wording">The wording.</param>
/// <param name="Effect">The effect for residents; may be empty.</param>
/// <param name="Serves">Whom it serves; may be empty.</param>
/// <param name="ValidFrom">First day it is to hold.</param>
/// <param name="ValidTo">Last day it is to hold.</param>
/// <param name="KeywordIds">The keywords it rests on.</param>
/// <param name="Because">Why the wording was changed; needed when it was.</param>
public sealed record EditGoal(
    Guid Process,
    Guid GoalId,
    long? Version,
    Guid? GoalAreaId,
    string ShortName,
    string Wording,
    string? Effect,
    string? Serves,
    DateOnly? ValidFrom,
    DateOnly? ValidTo,
    IReadOnlyList<Guid> KeywordIds,
    string Because) : IAct<EditGoal>, ICarriesVersion, IChangesGoal
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public string? Reason => Because;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<EditGoal> assessment, IRecords records, Stamp stamp)
    {
        assessment.Facts.RequireArea(GoalAreaId);
        await records.RequireAsync<Keyword>(Process, KeywordIds);
        (await records.OwnAsync<Goal>(this, GoalId, Version)).Edit(assessment, stamp);
    }
}
