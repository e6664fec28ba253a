namespace GoalProcess.Domain.Acts;

/// <summary>Seats someone in a body for a time.</summary>
/// <param name="Body">The body.</param>
/// <param name="Version">The version of the body the form carried.</param>
/// <param name="Holder">Who holds it.</param>
/// <param name="Party">The party, as letters; may be empty.</param>
/// <param name="Role">Chair, vice chair, member or substitute.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public sealed record AddSeat(Guid Body, long? Version, string Holder, string? Party, SeatRole Role, DateOnly From, DateOnly To)
    : IAct<AddSeat>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => null;

    /// <inheritdoc />
    public Guid? BodyId => Body;

    /// <inheritdoc />
    public Permission Needs => Permission.EditBodies;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<AddSeat> assessment, IRecords records, Stamp stamp) =>
        (await records.GetAsync<GoverningBody>(Body, Version)).Add(assessment);
}
