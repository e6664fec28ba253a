namespace GoalProcess.Domain.Acts;

/// <summary>Says what becomes of an earlier overall goal, and why.</summary>
/// <param name="Process">The process.</param>
/// <param name="EarlierGoalId">The earlier goal.</param>
/// <param name="Version">The version the form carried.</param>
/// <param name="Fate">What becomes of it.</param>
/// <param name="Destination">Where it goes; may be empty.</param>
/// <param name="Because">Why.</param>
public sealed record ConsiderEarlierGoal(
    Guid Process, Guid EarlierGoalId, long? Version, EarlierGoalFate Fate, string? Destination, string Because) : IAct<ConsiderEarlierGoal>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public string? Reason => Because;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<ConsiderEarlierGoal> assessment, IRecords records, Stamp stamp) =>
        (await records.OwnAsync<EarlierGoal>(this, EarlierGoalId, Version)).Consider(assessment);
}
