namespace GoalProcess.Domain.Acts;

/// <summary>Adds a step last in the plan of a process that is under way: what nobody foresaw.</summary>
/// <param name="Process">The process.</param>
/// <param name="Version">The process's version the form carried.</param>
/// <param name="Draft">The step.</param>
/// <param name="Because">Why it is added.</param>
public sealed record AddStep(Guid Process, long? Version, StepDraft Draft, string Because) : IAct<AddStep>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public string? Reason => Because;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<AddStep> assessment, IRecords records, Stamp stamp)
    {
        if (Draft.BodyId is { } bodyId)
        {
            assessment.Facts.RequireBody(bodyId);
        }

        (await records.GetAsync<GoalSettingProcess>(Process, Version)).Add(assessment);
    }
}
