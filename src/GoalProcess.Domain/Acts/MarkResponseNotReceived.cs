namespace GoalProcess.Domain.Acts;

/// <summary>Marks that no response came from a board or company, and why nobody waits for it.</summary>
/// <param name="Process">The process.</param>
/// <param name="Body">The board or company.</param>
/// <param name="ResponseId">Its response.</param>
/// <param name="Version">The version the form carried.</param>
/// <param name="Because">Why.</param>
public sealed record MarkResponseNotReceived(Guid Process, Guid Body, Guid ResponseId, long? Version, string Because)
    : IAct<MarkResponseNotReceived>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public string? Reason => Because;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<MarkResponseNotReceived> assessment, IRecords records, Stamp stamp) =>
        (await records.ResponseAsync(this, ResponseId, Body, Version)).MarkNotReceived(assessment);
}
