namespace GoalProcess.Domain.Acts;

/// <summary>Adds a body to the municipality.</summary>
/// <param name="Code">Its short code, unique whatever its case.</param>
/// <param name="NameSv">Its Swedish name.</param>
/// <param name="NameEn">Its English name.</param>
/// <param name="Kind">What sort of body it is.</param>
/// <param name="PartOfId">The body it is a committee of; null when it stands alone.</param>
public sealed record AddBody(string Code, string NameSv, string NameEn, BodyKind Kind, Guid? PartOfId) : IAct<AddBody>
{
    /// <inheritdoc />
    public Guid? ProcessId => null;

    /// <inheritdoc />
    public Permission Needs => Permission.EditBodies;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<AddBody> assessment, IRecords records, Stamp stamp)
    {
        if (PartOfId is { } whole)
        {
            await records.GetAsync<GoverningBody>(whole);
        }

        records.Add(new GoverningBody(assessment));
    }
}
