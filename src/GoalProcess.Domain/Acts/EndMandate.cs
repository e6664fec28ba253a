namespace GoalProcess.Domain.Acts;

/// <summary>Ends a mandate period before its time.</summary>
/// <param name="Body">The body.</param>
/// <param name="Version">The version of the body the form carried.</param>
/// <param name="MandateId">The mandate period.</param>
/// <param name="Day">The new last day, within the period.</param>
public sealed record EndMandate(Guid Body, long? Version, Guid MandateId, DateOnly Day) : IAct<EndMandate>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => null;

    /// <inheritdoc />
    public Guid? BodyId => Body;

    /// <inheritdoc />
    public Permission Needs => Permission.EditBodies;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<EndMandate> assessment, IRecords records, Stamp stamp) =>
        (await records.GetAsync<GoverningBody>(Body, Version)).End(assessment);
}
