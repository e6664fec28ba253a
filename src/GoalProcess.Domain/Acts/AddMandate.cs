namespace GoalProcess.Domain.Acts;

/// <summary>Adds a mandate period to a body.</summary>
/// <param name="Body">The body.</param>
/// <param name="Version">The version of the body the form carried.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="SeatCount">Number of seats, substitutes not counted.</param>
public sealed record AddMandate(Guid Body, long? Version, DateOnly From, DateOnly To, int SeatCount) : IAct<AddMandate>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => null;

    /// <inheritdoc />
    public Guid? BodyId => Body;

    /// <inheritdoc />
    public Permission Needs => Permission.EditBodies;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<AddMandate> assessment, IRecords records, Stamp stamp) =>
        (await records.GetAsync<GoverningBody>(Body, Version)).Add(assessment);
}
