namespace GoalProcess.Domain.Acts;

/// <summary>Moves a step's dates; the original plan stays as baseline.</summary>
/// <param name="Process">The process.</param>
/// <param name="StepId">The step.</param>
/// <param name="Version">The process's version the form carried.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day, not before the first.</param>
/// <param name="Because">Why.</param>
public sealed record MoveStep(Guid Process, Guid StepId, long? Version, DateOnly Start, DateOnly End, string Because) : IAct<MoveStep>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public string? Reason => Because;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<MoveStep> assessment, IRecords records, Stamp stamp) =>
        (await records.GetAsync<GoalSettingProcess>(Process, Version)).Move(assessment, stamp);
}
