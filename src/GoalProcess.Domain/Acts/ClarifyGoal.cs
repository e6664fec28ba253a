namespace GoalProcess.Domain.Acts;

/// <summary>Writes what the programme says of one goal.</summary>
/// <param name="Process">The process.</param>
/// <param name="GoalId">The goal.</param>
/// <param name="Version">The version the form carried.</param>
/// <param name="Meaning">Innebörd.</param>
/// <param name="Purpose">Syfte.</param>
/// <param name="Strategy">Strategi.</param>
/// <param name="FollowUp">Uppföljning.</param>
/// <param name="TargetGroups">Målgrupper.</param>
/// <param name="FocusAreaIds">The focus areas it belongs to.</param>
public sealed record ClarifyGoal(
    Guid Process,
    Guid GoalId,
    long? Version,
    string? Meaning,
    string? Purpose,
    string? Strategy,
    string? FollowUp,
    string? TargetGroups,
    IReadOnlyList<Guid> FocusAreaIds)
    : IAct<ClarifyGoal>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<ClarifyGoal> assessment, IRecords records, Stamp stamp)
    {
        var goal = await records.OwnAsync<Goal>(this, GoalId);
        (await records.ProgrammeAsync(this, assessment.Facts, Version)).Clarify(assessment, goal);
    }
}
