namespace GoalProcess.Domain.Acts;

/// <summary>Corrects a mandate period.</summary>
/// <param name="Body">The body.</param>
/// <param name="Version">The version of the body the form carried.</param>
/// <param name="MandateId">The mandate period.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="SeatCount">Number of seats, substitutes not counted.</param>
public sealed record EditMandate(Guid Body, long? Version, Guid MandateId, DateOnly From, DateOnly To, int SeatCount)
    : IAct<EditMandate>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => null;

    /// <inheritdoc />
    public Guid? BodyId => Body;

    /// <inheritdoc />
    public Permission Needs => Permission.EditBodies;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<EditMandate> assessment, IRecords records, Stamp stamp) =>
        (await records.GetAsync<GoverningBody>(Body, Version)).Edit(assessment);
}
