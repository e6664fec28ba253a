namespace GoalProcess.Domain.Acts;

/// <summary>Corrects a seat that was entered wrong. What stood there before stays in the audit trail.</summary>
/// <param name="Body">The body.</param>
/// <param name="Version">The version of the body the form carried.</param>
/// <param name="SeatId">The seat.</param>
/// <param name="Holder">Who holds it.</param>
/// <param name="Party">The party, as letters; may be empty.</param>
/// <param name="Role">Chair, vice chair, member or substitute.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public sealed record EditSeat(Guid Body, long? Version, Guid SeatId, string Holder, string? Party, SeatRole Role, DateOnly From, DateOnly To)
    : IAct<EditSeat>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => null;

    /// <inheritdoc />
    public Guid? BodyId => Body;

    /// <inheritdoc />
    public Permission Needs => Permission.EditBodies;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<EditSeat> assessment, IRecords records, Stamp stamp) =>
        (await records.GetAsync<GoverningBody>(Body, Version)).Edit(assessment);
}
