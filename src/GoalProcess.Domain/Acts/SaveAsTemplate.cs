namespace GoalProcess.Domain.Acts;

/// <summary>Saves the plan of a process as a template for the next: dates become offsets, bodies become codes.</summary>
/// <param name="Process">The process.</param>
/// <param name="NameSv">Swedish name.</param>
/// <param name="NameEn">English name.</param>
public sealed record SaveAsTemplate(Guid Process, string NameSv, string NameEn) : IAct<SaveAsTemplate>
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<SaveAsTemplate> assessment, IRecords records, Stamp stamp) =>
        records.Add(new ProcessTemplate(assessment, await records.GetAsync<GoalSettingProcess>(Process), stamp));
}
