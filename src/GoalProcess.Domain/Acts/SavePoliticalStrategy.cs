namespace GoalProcess.Domain.Acts;

/// <summary>Adds a political strategy under a success factor, or changes one. It lives within one mandate period.</summary>
/// <param name="Process">The process.</param>
/// <param name="SuccessFactorId">The factor.</param>
/// <param name="StrategyId">The strategy; null for a new one.</param>
/// <param name="Version">The version the form carried.</param>
/// <param name="Wording">The words.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, not before the first.</param>
public sealed record SavePoliticalStrategy(
    Guid Process, Guid SuccessFactorId, Guid? StrategyId, long? Version, string Wording, DateOnly From, DateOnly To)
    : IAct<SavePoliticalStrategy>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<SavePoliticalStrategy> assessment, IRecords records, Stamp stamp) =>
        (await records.ProgrammeAsync(this, assessment.Facts, Version)).SavePoliticalStrategy(assessment);
}
