namespace GoalProcess.Domain.Acts;

/// <summary>Gives steps other days, all or none; the original plan stays as baseline, and each move is kept with its reason.</summary>
/// <param name="Process">The process.</param>
/// <param name="Version">The process's version the form carried.</param>
/// <param name="Steps">The steps with their new days.</param>
/// <param name="Because">Why.</param>
public sealed record Replan(Guid Process, long? Version, IReadOnlyList<StepDates> Steps, string Because) : IAct<Replan>, ICarriesVersion
{
    /// <summary>The what-if plan that is carried out; null when none is.</summary>
    public Guid? WhatIfPlanId { get; init; }

    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public string? Reason => Because;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<Replan> assessment, IRecords records, Stamp stamp)
    {
        (await records.GetAsync<GoalSettingProcess>(Process, Version)).Replan(assessment, stamp);

        if (WhatIfPlanId is { } planId)
        {
            (await records.OwnAsync<WhatIfPlan>(this, planId)).CarryOut(stamp);
        }
    }
}
