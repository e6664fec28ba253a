namespace GoalProcess.Domain.Acts;

/// <summary>Changes the names of a body.</summary>
/// <param name="Body">The body.</param>
/// <param name="Version">The version of the body the form carried.</param>
/// <param name="NameSv">Its Swedish name.</param>
/// <param name="NameEn">Its English name.</param>
public sealed record EditBody(Guid Body, long? Version, string NameSv, string NameEn) : IAct<EditBody>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => null;

    /// <inheritdoc />
    public Guid? BodyId => Body;

    /// <inheritdoc />
    public Permission Needs => Permission.EditBodies;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<EditBody> assessment, IRecords records, Stamp stamp) =>
        (await records.GetAsync<GoverningBody>(Body, Version)).Edit(assessment);
}
