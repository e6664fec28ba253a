namespace GoalProcess.Domain.Acts;

/// <summary>Names the process's programme and writes its introduction; the first time makes it.</summary>
/// <param name="Process">The process.</param>
/// <param name="Version">The version the form carried.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Introduction">Its leading words; may be empty.</param>
public sealed record EditProgramme(Guid Process, long? Version, string Name, string? Introduction) : IAct<EditProgramme>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<EditProgramme> assessment, IRecords records, Stamp stamp)
    {
        if (assessment.Facts.Programme is { } known)
        {
            (await records.OwnAsync<StrategicProgramme>(this, known.Id, Version)).Edit(assessment);
        }
        else
        {
            records.Add(new StrategicProgramme(assessment));
        }
    }
}
