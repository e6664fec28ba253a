namespace GoalProcess.Domain.Acts;

/// <summary>Ends a seat by a day. A seat is never taken away: it has been held.</summary>
/// <param name="Body">The body.</param>
/// <param name="Version">The version of the body the form carried.</param>
/// <param name="SeatId">The seat.</param>
/// <param name="Day">The last day it was held, within its time.</param>
public sealed record EndSeat(Guid Body, long? Version, Guid SeatId, DateOnly Day) : IAct<EndSeat>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => null;

    /// <inheritdoc />
    public Guid? BodyId => Body;

    /// <inheritdoc />
    public Permission Needs => Permission.EditBodies;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<EndSeat> assessment, IRecords records, Stamp stamp) =>
        (await records.GetAsync<GoverningBody>(Body, Version)).End(assessment);
}
