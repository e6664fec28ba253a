namespace GoalProcess.Domain.Acts;

/// <summary>Keeps a what-if plan beside the plan, or changes one.</summary>
/// <param name="Process">The process.</param>
/// <param name="PlanId">The what-if plan; null for a new one.</param>
/// <param name="Version">The version the form carried.</param>
/// <param name="Draft">The what-if plan as it is to be.</param>
public sealed record SaveWhatIfPlan(Guid Process, Guid? PlanId, long? Version, WhatIfDraft Draft) : IAct<SaveWhatIfPlan>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<SaveWhatIfPlan> assessment, IRecords records, Stamp stamp)
    {
        foreach (var unknown in Draft.Steps.Where(step => assessment.Facts.Steps.All(known => known.Id != step.StepId)))
        {
            throw new RecordNotFoundException(unknown.StepId);
        }

        foreach (var unknown in Draft.Meetings.Where(meeting => assessment.Facts.AgendaItems.All(item => item.MeetingId != meeting.MeetingId)))
        {
            throw new RecordNotFoundException(unknown.MeetingId);
        }

        if (PlanId is { } planId)
        {
            (await records.OwnAsync<WhatIfPlan>(this, planId, Version)).Edit(assessment);
        }
        else
        {
            records.Add(new WhatIfPlan(assessment, assessment.Facts.Numbers.LastWhatIfPlan + 1, stamp));
        }
    }
}
