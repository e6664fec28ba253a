namespace GoalProcess.Domain.Acts;

/// <summary>Adds a success factor to a goal in the programme, or changes one.</summary>
/// <param name="Process">The process.</param>
/// <param name="GoalId">The goal.</param>
/// <param name="SuccessFactorId">The factor; null for a new one.</param>
/// <param name="Version">The version the form carried.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Criteria">The criteria of fulfilment; may be empty.</param>
public sealed record SaveSuccessFactor(Guid Process, Guid GoalId, Guid? SuccessFactorId, long? Version, string Name, string? Criteria)
    : IAct<SaveSuccessFactor>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<SaveSuccessFactor> assessment, IRecords records, Stamp stamp)
    {
        await records.RequireAsync<Goal>(Process, [GoalId]);
        (await records.ProgrammeAsync(this, assessment.Facts, Version)).SaveSuccessFactor(assessment);
    }
}
