namespace GoalProcess.Domain.Acts;

/// <summary>Words the vision or the value base anew. Every process rests on it, so every process waits its turn.</summary>
/// <param name="DocumentId">Vision or value base.</param>
/// <param name="Version">The version the form carried.</param>
/// <param name="Title">Its title.</param>
/// <param name="Text">Its leading words; may be empty.</param>
/// <param name="Statements">The statements, by key.</param>
public sealed record EditDirection(
    Guid DocumentId, long? Version, string Title, string? Text, IReadOnlyDictionary<Guid, string> Statements) : IAct<EditDirection>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => null;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<EditDirection> assessment, IRecords records, Stamp stamp) =>
        (await records.GetAsync<DirectionDocument>(DocumentId, Version)).Reword(assessment);
}
